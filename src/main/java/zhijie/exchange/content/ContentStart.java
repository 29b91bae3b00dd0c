package zhijie.exchange.content;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.Readiness;
import zhijie.common.Terminal;
import zhijie.people.CurrentUser;

/** Loads content when the product starts, after the schema is up to date; until then the product isn't ready. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ContentStart {

    private static final Logger LOG = Logger.getLogger(ContentStart.class.getName());

    @Inject
    private ContentLoader loader;

    @Inject
    @Readiness
    private ContentReadiness readiness;

    @Inject
    private SignIns signIns;

    @Inject
    private FirstDay firstDay;

    @Inject
    private CurrentUser user;

    @PostConstruct
    void load() {
        long began = System.nanoTime();
        try {
            user.asSystem(firstDay::get);
            ContentLoader.Outcome outcome = user.asSystem(() -> loader.loadAll(line -> Terminal.say("内容 " + line)));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
            Terminal.say("内容 载入 " + outcome.loaded() + " 个文件，未变 " + outcome.unchanged() + " 个，用时 "
                    + String.format("%.1f", millis / 1000.0) + " 秒");
        } catch (java.io.UncheckedIOException e) {
            LOG.log(Level.SEVERE, "内容没有载入", e);
            Terminal.say("内容 没有载入：" + e.getMessage());
        }
        user.asSystem(() -> {
            signIns.tell(Terminal::say);
            return null;
        });
        readiness.contentIsThere();
    }
}
