package zhijie.api;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import zhijie.exchange.backup.BackupManifest;
import zhijie.exchange.backup.BackupService;
import zhijie.people.AccessRole;
import zhijie.people.AccountRow;
import zhijie.people.AccountService;
import zhijie.search.ContentCache;
import zhijie.search.DocumentKey;
import zhijie.search.IndexStatus;
import zhijie.search.SearchService;

/** What {@code scripts/admin} asks for: accounts, tokens, backup and restore, the search index. Only administrators are let in. */
@Path("admin")
public class AdminResource {

    @Inject
    private AccountService accounts;

    @Inject
    private BackupService backups;

    @Inject
    private SearchService search;

    @Inject
    private ContentCache cache;

    /** A request for an account. The person's code may be left out; the account then is nobody's. */
    public record NewAccount(
            @NotNull @Pattern(regexp = "[a-z0-9]+([.-][a-z0-9]+)*")
            String login,

            String person,
            @NotNull @Size(min = 1) Set<AccessRole> roles) {}

    /** The roles of an account, all of them. */
    public record Grant(@NotNull @Size(min = 1) Set<AccessRole> roles) {}

    /** A secret that is shown this once. */
    public record Secret(String login, String secret) {}

    /** How the search index stands; {@code trouble} is why the last attempt failed, null if it did not. */
    public record IndexProgress(
            String state, int percent, long documents, long lag, List<String> skipped, String trouble) {}

    /** What was restored. */
    public record Restored(String takenAt, String schema, int tables, long rows) {}

    @GET
    @Path("users")
    public List<AccountRow> users() {
        return accounts.list();
    }

    @POST
    @Path("users")
    @Consumes("application/json")
    public Response open(@NotNull @Valid NewAccount account) {
        String password = accounts.open(account.login(), account.person(), account.roles());
        return Response.status(Response.Status.CREATED)
                .entity(new Secret(account.login(), password))
                .build();
    }

    @POST
    @Path("users/{login}/password")
    public Secret resetPassword(@PathParam("login") String login) {
        return new Secret(login, accounts.resetPassword(login));
    }

    @POST
    @Path("users/{login}/close")
    public void close(@PathParam("login") String login) {
        accounts.close(login);
    }

    @POST
    @Path("users/{login}/reopen")
    public void reopen(@PathParam("login") String login) {
        accounts.reopen(login);
    }

    @POST
    @Path("users/{login}/roles")
    @Consumes("application/json")
    public void grant(@PathParam("login") String login, @NotNull @Valid Grant grant) {
        accounts.grant(login, grant.roles());
    }

    @POST
    @Path("users/{login}/tokens")
    public Secret issueToken(@PathParam("login") String login) {
        return new Secret(login, accounts.issueToken(login));
    }

    /** The backup as a file, written aside first: what fails half-way is never taken for a backup. */
    @GET
    @Path("backup")
    @Produces("application/zip")
    public Response backup() throws IOException, SQLException {
        java.nio.file.Path file = Files.createTempFile("zhijie-backup", ".zip");
        try (var out = Files.newOutputStream(file)) {
            backups.backup(out);
        } catch (RuntimeException | IOException | SQLException e) {
            Files.delete(file);
            throw e;
        }
        return Response.ok((jakarta.ws.rs.core.StreamingOutput) out -> {
                    try {
                        Files.copy(file, out);
                    } finally {
                        Files.delete(file);
                    }
                })
                .header("Content-Length", Files.size(file))
                .build();
    }

    @POST
    @Path("restore")
    @Consumes("application/zip")
    public Restored restore(@QueryParam("confirm") boolean confirm, InputStream body) throws IOException, SQLException {
        java.nio.file.Path file = Files.createTempFile("zhijie-restore", ".zip");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            BackupManifest manifest = backups.restore(file, confirm);
            search.rebuild();
            cache.forget();
            return new Restored(
                    manifest.takenAt(), manifest.schema(), manifest.tables().size(), manifest.rows());
        } finally {
            Files.delete(file);
        }
    }

    /** How the search index of this node stands and how far a rebuild has come. */
    @GET
    @Path("reindex")
    public IndexProgress reindexing() {
        IndexStatus status = search.watch();
        return new IndexProgress(
                status.state().name(),
                status.percent(),
                status.size(),
                status.lag(),
                status.skipped().stream().map(DocumentKey::toString).toList(),
                status.trouble());
    }

    /** Builds the search index anew from the database; searching goes on meanwhile. */
    @POST
    @Path("reindex")
    public void reindex() {
        search.rebuild();
    }
}
