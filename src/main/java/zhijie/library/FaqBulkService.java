package zhijie.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import zhijie.common.ContentChanged;
import zhijie.people.Permission;
import zhijie.people.Requires;

/**
 * FAQs by the ten thousand: the same rows that {@link FaqService} writes one by one, in batches. Words that a designer
 * changed stay hers; what an undone import had added is archived.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.IMPORT)
public class FaqBulkService {

    private static final int BATCH = 1_000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Lines LINES = new Lines();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ContentChanged> changed;

    /** A code without capitals, accents and width, which the database's collation does not tell apart. */
    public static String plainCode(String code) {
        return MARKS.matcher(Normalizer.normalize(code, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** What is there under a code. */
    public record Known(long id, String hash, boolean edited, boolean archived) {}

    /**
     * Which of the codes are there already, as FAQs or as anything else; found in any of the spellings that the
     * database holds for the same, see {@link #plainCode}.
     */
    public Map<String, Known> known(Collection<String> codes) {
        Map<String, Known> known = new TreeMap<>(Comparator.comparing(FaqBulkService::plainCode));
        inChunks(codes, (connection, chunk) -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select code, id, content_hash, edited, type, status from resource where code in (" + marks(chunk)
                            + ")")) {
                fill(select, chunk);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        boolean foreign = !ResourceType.FAQ.name().equals(row.getString(5));
                        boolean archived = ResourceStatus.ARCHIVED.name().equals(row.getString(6));
                        known.put(
                                row.getString(1),
                                new Known(row.getLong(2), row.getString(3), foreign || row.getBoolean(4), archived));
                    }
                }
            }
        });
        return known;
    }

    /** The words that stand under these codes now. */
    public List<FaqLine> read(Collection<String> codes) {
        List<FaqLine> lines = new ArrayList<>();
        inChunks(codes, (connection, chunk) -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select r.code, r.title, f.also_asked, r.industry, r.scene, f.applies_when, f.not_when, f.prepare,"
                            + " f.say, f.steps, r.verified_on, r.verify_by, r.owner, r.content_hash"
                            + " from resource r join faq f on f.id = r.id where r.code in (" + marks(chunk) + ")")) {
                fill(select, chunk);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        lines.add(line(row));
                    }
                }
            }
        });
        return lines;
    }

    private static FaqLine line(ResultSet row) throws SQLException {
        FaqText text = new FaqText(
                row.getString(2),
                LINES.convertToEntityAttribute(row.getString(3)),
                Industry.valueOf(row.getString(4)),
                Scene.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                LINES.convertToEntityAttribute(row.getString(8)),
                row.getString(9),
                LINES.convertToEntityAttribute(row.getString(10)),
                row.getDate(11).toLocalDate(),
                row.getDate(12).toLocalDate(),
                row.getString(13));
        return new FaqLine(row.getString(1), text, row.getString(14));
    }

    /** Adds FAQs under codes that are not taken. */
    public void add(List<FaqLine> lines) {
        work(connection -> {
            long id = reserve(connection, lines.size());
            for (int from = 0; from < lines.size(); from += BATCH) {
                List<FaqLine> chunk = lines.subList(from, Math.min(lines.size(), from + BATCH));
                try (PreparedStatement resource = connection.prepareStatement(
                                "insert into resource (title, industry, scene, owner, verified_on, verify_by,"
                                        + " content_hash, id, code, version, type, status)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'FAQ', 'PUBLISHED')");
                        PreparedStatement faq = connection.prepareStatement(
                                "insert into faq (also_asked, applies_when, not_when, prepare, say, steps, id)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
                    for (FaqLine line : chunk) {
                        setResource(resource, line);
                        resource.setLong(8, id);
                        resource.setString(9, line.code());
                        resource.addBatch();
                        setFaq(faq, line.text());
                        faq.setLong(7, id);
                        faq.addBatch();
                        changed.fire(new ContentChanged("faq", id++));
                    }
                    resource.executeBatch();
                    faq.executeBatch();
                }
            }
        });
    }

    /** Gives FAQs other words, and publishes them if they were archived. */
    public void change(Map<Long, FaqLine> lines) {
        work(connection -> {
            try (PreparedStatement resource = connection.prepareStatement(
                            "update resource set title = ?, industry = ?, scene = ?, owner = ?, verified_on = ?,"
                                    + " verify_by = ?, content_hash = ?, status = 'PUBLISHED', version = version + 1"
                                    + " where id = ?");
                    PreparedStatement faq = connection.prepareStatement(
                            "update faq set also_asked = ?, applies_when = ?, not_when = ?, prepare = ?, say = ?,"
                                    + " steps = ? where id = ?")) {
                for (Map.Entry<Long, FaqLine> entry : lines.entrySet()) {
                    setResource(resource, entry.getValue());
                    resource.setLong(8, entry.getKey());
                    resource.addBatch();
                    setFaq(faq, entry.getValue().text());
                    faq.setLong(7, entry.getKey());
                    faq.addBatch();
                    changed.fire(new ContentChanged("faq", entry.getKey()));
                }
                resource.executeBatch();
                faq.executeBatch();
            }
        });
    }

    /** Archives the FAQs of these codes. */
    public void archive(Collection<String> codes) {
        Map<String, Known> known = known(codes);
        work(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update resource set status = 'ARCHIVED', version = version + 1 where id = ?")) {
                for (Known it : known.values()) {
                    update.setLong(1, it.id());
                    update.addBatch();
                    changed.fire(new ContentChanged("faq", it.id()));
                }
                update.executeBatch();
            }
        });
    }

    private static void setResource(PreparedStatement resource, FaqLine line) throws SQLException {
        FaqText text = line.text();
        resource.setString(1, text.question());
        resource.setString(2, text.industry().name());
        resource.setString(3, text.scene().name());
        resource.setString(4, text.owner());
        resource.setDate(5, date(text.verifiedOn()));
        resource.setDate(6, date(text.verifyBy()));
        resource.setString(7, line.hash());
    }

    private static Date date(LocalDate day) {
        return Date.valueOf(day);
    }

    private static void setFaq(PreparedStatement faq, FaqText text) throws SQLException {
        faq.setString(1, LINES.convertToDatabaseColumn(text.alsoAsked()));
        faq.setString(2, text.appliesWhen());
        faq.setString(3, text.notWhen());
        faq.setString(4, LINES.convertToDatabaseColumn(text.prepare()));
        faq.setString(5, text.say());
        faq.setString(6, LINES.convertToDatabaseColumn(text.steps()));
    }

    /** The first of so many new numbers, drawn like those of {@link zhijie.common.Stored}. */
    private static long reserve(Connection connection, int count) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update id_sequence set value = value + " + count + " where name = 'zhijie'");
            try (ResultSet row = statement.executeQuery("select value from id_sequence where name = 'zhijie'")) {
                row.next();
                return row.getLong(1) - count + 1;
            }
        }
    }

    private interface Work {
        void with(Connection connection) throws SQLException;
    }

    private interface ChunkWork {
        void with(Connection connection, List<String> chunk) throws SQLException;
    }

    /** With the connection of this transaction, which stays open. */
    private void work(Work work) {
        try {
            work.with(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The FAQs could not be written", e);
        }
    }

    private void inChunks(Collection<String> codes, ChunkWork work) {
        List<String> all = List.copyOf(codes);
        work(connection -> {
            for (int from = 0; from < all.size(); from += BATCH) {
                work.with(connection, all.subList(from, Math.min(all.size(), from + BATCH)));
            }
        });
    }

    private static String marks(List<String> chunk) {
        return "?" + ",?".repeat(chunk.size() - 1);
    }

    private static void fill(PreparedStatement statement, List<String> chunk) throws SQLException {
        for (int i = 0; i < chunk.size(); i++) {
            statement.setString(i + 1, chunk.get(i));
        }
    }
}
