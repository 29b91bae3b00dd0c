package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.Injection;
import zhijie.database.ApplicationDataSource;
import zhijie.framework.FrameworkService;
import zhijie.people.AccessRole;
import zhijie.people.CurrentUser;
import zhijie.people.PeopleService;
import zhijie.people.Viewer;
import zhijie.progress.EvidenceService;

@ExtendWith({ArquillianExtension.class, Injection.class})
class SearchServiceIT {

    @Inject
    private SearchService search;

    @Inject
    private SearchGapService gaps;

    @Inject
    private SearchWords words;

    @Inject
    private EvidenceService evidence;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private PeopleService people;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private Viewer viewer(String code) {
        return user.asSystem(() -> {
            var person = people.byCode(code);
            return new Viewer(
                    null, person.id(), code, person.name(), person.department().id(), Set.of(AccessRole.LEARNER));
        });
    }

    private SearchResult found(Viewer viewer, String text, Map<Facet, List<String>> filters) {
        Supplier<SearchResult> asking =
                () -> search.search(new SearchRequest(text, filters, 0, 20)).result();
        return user.as(viewer, asking);
    }

    /** Until the indexer, which is another thread, has caught up. */
    private void awaitIndexed(Viewer viewer, String text) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        while (found(viewer, text, Map.of()).hits().stream()
                        .noneMatch(hit -> hit.title().contains(text))
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aNoteIsFoundByNobodyButItsOwner() throws InterruptedException {
        Viewer owner = viewer("lin-xiao");
        Viewer other = viewer("han-mei");
        long competency =
                user.asSystem(() -> frameworks.byReference("ccsm-2020/L2/1.1.1").id());
        String words = "鹈鹕口诀先报姓再确认";
        user.as(owner, () -> {
            evidence.assessSelf(competency, true, words);
            return null;
        });
        awaitIndexed(owner, words);
        SearchResult own = found(owner, words, Map.of());
        assertThat(own.hits().get(0).key().type()).isEqualTo("note");
        assertThat(own.hits().get(0).url()).isEqualTo("/me/evidence/" + competency);
        assertThat(own.facets().get(Facet.TYPE))
                .extracting(SearchResult.Count::value)
                .contains("note");
        for (String typed : List.of(words, "鹈鹕", "tihu koujue", "tihukoujue")) {
            SearchResult result = found(other, typed, Map.of());
            assertThat(result.hits()).noneMatch(hit -> hit.key().type().equals("note"));
            assertThat(result.facets().getOrDefault(Facet.TYPE, List.of()))
                    .noneMatch(count -> count.value().equals("note"));
            assertThat(String.valueOf(result.readAs()) + result.suggestion()).doesNotContain("鹕");
            assertThat(user.as(other, () -> search.suggest(typed))).noneMatch(s -> s.contains("鹕"));
        }
    }

    @Test
    void aLessonIsFoundUnderItsOwnAddress() {
        SearchResult lessons = found(viewer("lin-xiao"), "投诉", Map.of(Facet.TYPE, List.of("lesson")));
        assertThat(lessons.hits()).isNotEmpty().allSatisfy(hit -> {
            assertThat(hit.url()).matches("/library/courses/\\d+/lessons/\\d+");
            assertThat(hit.context()).isNotEmpty();
        });
        assertThat(new HashSet<>(
                        lessons.hits().stream().map(SearchResult.Hit::url).toList()))
                .hasSameSizeAs(lessons.hits());
    }

    @Test
    void whatWasMissedIsKeptWithoutPersonalDataAndExpires() throws Exception {
        Viewer viewer = viewer("lin-xiao");
        user.as(viewer, () -> {
            gaps.missed("王先生 13812345678 鸵鸟套餐", MissKind.NOT_FOUND);
            gaps.missed("13812345678", MissKind.NOT_FOUND);
            return null;
        });
        DataSource source = new ApplicationDataSource();
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement old = connection.prepareStatement(
                    "insert into search_miss (id, version, wording, kind, times, last_day, settled)"
                            + " values (-1, 1, '很久以前的鸵鸟', 'NOT_FOUND', 1, ?, false)")) {
                old.setDate(1, Date.valueOf(LocalDate.now(clock).minusDays(91)));
                old.executeUpdate();
            }
            assertThat(count(connection, "wording like '%138%' or wording like '%王%'"))
                    .isZero();
            assertThat(count(connection, "wording like '%鸵鸟%'")).isEqualTo(2);
            assertThat(words.forgetOld()).isPositive();
        }
        try (Connection connection = source.getConnection()) {
            assertThat(count(connection, "wording like '%鸵鸟%'")).isEqualTo(1);
            try (PreparedStatement clean =
                    connection.prepareStatement("delete from search_miss where wording like '%鸵鸟%'")) {
                clean.executeUpdate();
            }
        }
    }

    private static int count(Connection connection, String where) throws Exception {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from search_miss where " + where);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
