package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
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
import zhijie.common.ContentChanged;
import zhijie.common.ForbiddenException;
import zhijie.common.NotFoundException;
import zhijie.database.ApplicationDataSource;
import zhijie.framework.FrameworkService;
import zhijie.library.AlignmentService;
import zhijie.library.CaseDetail;
import zhijie.library.CaseRow;
import zhijie.library.CaseService;
import zhijie.library.FaqService;
import zhijie.library.FaqText;
import zhijie.library.Industry;
import zhijie.library.LibraryService;
import zhijie.library.ResourceFilter;
import zhijie.library.Scene;
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
    private FaqService faqs;

    @Inject
    private CaseService cases;

    @Inject
    private LibraryService library;

    @Inject
    private AlignmentService alignments;

    @Inject
    private BeanManager beans;

    @Inject
    private UserTransaction transaction;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private Viewer viewer(String code) {
        return user.asSystem(() -> {
            var person = people.byCode(code);
            return new Viewer(
                    null,
                    person.id(),
                    code,
                    person.name(),
                    person.department().withAbove(),
                    Set.of(AccessRole.LEARNER));
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

    /** A FAQ through its life: everybody's, a draft, everybody's again, archived; looked for through every door. */
    @Test
    void aDraftAndWhatWasRetiredLeakThroughNoDoor() throws Exception {
        Viewer learner = viewer("lin-xiao");
        Viewer designer = new Viewer(null, null, "designer", "课程设计", Set.of(), Set.of(AccessRole.DESIGNER));
        String word = "鸸鹋换货口径";
        long id = user.as(designer, () -> faqs.add(faq(word, "鸸鹋换货怎么说"), List.of()));
        long near = user.as(designer, () -> faqs.add(faq("换货口径怎么定", "换货口径是什么"), List.of()));
        DocumentKey key = new DocumentKey("faq", id);
        awaitFound(learner, key, true);
        awaitFound(learner, new DocumentKey("faq", near), true);
        assertThat(user.as(learner, () -> search.related("faq", near, 20)))
                .anyMatch(hit -> hit.key().equals(key));

        become(id, "DRAFT");
        awaitFound(learner, key, false);
        assertHidden(learner, key, near, word);
        assertThat(found(designer, word, Map.of()).hits().get(0).key())
                .as("an editor works on it")
                .isEqualTo(key);

        become(id, "PUBLISHED");
        awaitFound(learner, key, true);
        become(id, "ARCHIVED");
        awaitFound(learner, key, false);
        assertHidden(learner, key, near, word);
        assertHidden(designer, key, near, word);
        become(near, "ARCHIVED");
    }

    /** A case for one department: its people and those who edit find it, nobody else by any door. */
    @Test
    void anotherDepartmentsCaseLeaksThroughNoDoor() throws Exception {
        Viewer inside = viewer("lin-xiao");
        Viewer outside = viewer("chen-ruogu");
        Viewer designer = new Viewer(null, null, "designer", "课程设计", Set.of(), Set.of(AccessRole.DESIGNER));
        CaseRow row = user.as(designer, () -> cases.list(ResourceFilter.ALL, 1))
                .rows()
                .get(0);
        CaseDetail detail = user.as(designer, () -> cases.get(row.id()));
        DocumentKey key = new DocumentKey("case", row.id());
        Map<Facet, List<String>> casesOnly = Map.of(Facet.TYPE, List.of("case"));
        assertThat(finds(outside, row.title(), key)).isTrue();
        try {
            showTo(designer, row.id(), "call-centre");
            awaitSeen(outside, row.title(), key, false);
            assertThat(finds(inside, row.title(), key)).as("of a team below it").isTrue();
            assertThat(finds(designer, row.title(), key)).isTrue();
            assertThat(found(inside, row.title(), casesOnly).facets().get(Facet.DEPARTMENT))
                    .extracting(SearchResult.Count::value)
                    .contains("呼叫中心");
            SearchResult hidden = found(outside, row.title(), Map.of());
            assertThat(hidden.facets().getOrDefault(Facet.DEPARTMENT, List.of()))
                    .noneMatch(count -> count.value().equals("呼叫中心"));
            Map<Facet, List<String>> ofDepartment = Map.of(Facet.DEPARTMENT, List.of("呼叫中心"));
            assertThat(found(inside, row.title(), ofDepartment).total()).isPositive();
            assertThat(found(outside, row.title(), ofDepartment).total()).isZero();
            assertThat(user.as(outside, () -> search.suggest(row.title()))).doesNotContain(row.title());
            assertThat(user.as(outside, () -> search.related("case", row.id(), 20)))
                    .isEmpty();
            assertThatThrownBy(() -> user.as(outside, () -> cases.get(row.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> user.as(outside, () -> library.get(row.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThat(user.as(inside, () -> cases.get(row.id())).department()).isEqualTo("call-centre");
            assertThat(user.as(outside, () -> cases.list(ResourceFilter.ALL, 1)).rows())
                    .noneMatch(it -> it.id().equals(row.id()));
            assertThat(user.as(outside, () -> cases.list(ResourceFilter.ALL, 1)).total())
                    .isEqualTo(user.as(inside, () -> cases.list(ResourceFilter.ALL, 1))
                                    .total()
                            - 1);
            long competency = detail.alignments().get(0).id();
            for (Viewer viewer : List.of(inside, outside)) {
                boolean sees = viewer == inside;
                assertThat(user.as(viewer, () -> alignments.strongest(competency)).byType().values().stream()
                                .flatMap(List::stream)
                                .anyMatch(it -> it.resourceId().equals(row.id())))
                        .isEqualTo(sees);
                assertThat(user
                                .as(viewer, () -> alignments.ofCompetencies(List.of(competency)))
                                .getOrDefault(competency, List.of())
                                .stream()
                                .anyMatch(it -> it.resourceId().equals(row.id())))
                        .isEqualTo(sees);
            }
            assertThatThrownBy(() -> showTo(inside, row.id(), null)).isInstanceOf(ForbiddenException.class);
            assertThatThrownBy(() -> showTo(designer, row.id(), "no-such")).isInstanceOf(NotFoundException.class);
        } finally {
            showTo(designer, row.id(), null);
        }
        awaitSeen(outside, row.title(), key, true);
    }

    private void showTo(Viewer viewer, long id, String department) {
        user.as(viewer, () -> {
            cases.showTo(id, cases.get(id).version(), department);
            return null;
        });
    }

    private boolean finds(Viewer viewer, String text, DocumentKey key) {
        return found(viewer, text, Map.of()).hits().stream()
                .anyMatch(hit -> hit.key().equals(key));
    }

    private void awaitSeen(Viewer viewer, String text, DocumentKey key, boolean wanted) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (finds(viewer, text, key) != wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(finds(viewer, text, key)).isEqualTo(wanted);
    }

    private void assertHidden(Viewer viewer, DocumentKey key, long near, String word) {
        for (String typed : List.of(word, "鸸鹋", "ermiao", "er miao", "儿苗换货口径", "鸸鹋换货", "鸸")) {
            SearchResult result = found(viewer, typed, Map.of());
            assertThat(result.hits()).noneMatch(hit -> hit.key().equals(key));
            SearchResult faqsOnly = found(viewer, typed, Map.of(Facet.TYPE, List.of("faq")));
            long counted = result.facets().getOrDefault(Facet.TYPE, List.of()).stream()
                    .filter(count -> count.value().equals("faq"))
                    .mapToLong(SearchResult.Count::hits)
                    .sum();
            assertThat(faqsOnly.total()).as(typed).isEqualTo(counted);
            assertThat(String.valueOf(result.readAs()) + result.suggestion()).doesNotContain("鸸");
            assertThat(user.as(viewer, () -> search.suggest(typed))).noneMatch(s -> s.contains("鹋"));
        }
        assertThat(user.as(viewer, () -> search.related("faq", near, 20)))
                .noneMatch(hit -> hit.key().equals(key));
        assertThat(user.as(viewer, () -> search.related("faq", key.id(), 20))).isEmpty();
    }

    private void awaitFound(Viewer viewer, DocumentKey key, boolean wanted) {
        long end = System.nanoTime() + 30_000_000_000L;
        boolean there;
        do {
            there = found(viewer, "鸸鹋换货口径", Map.of()).hits().stream()
                    .anyMatch(hit -> hit.key().equals(key));
        } while (there != wanted && System.nanoTime() < end);
        assertThat(there).isEqualTo(wanted);
    }

    private void become(long id, String status) throws Exception {
        transaction.begin();
        try (Connection connection = new ApplicationDataSource().getConnection();
                PreparedStatement update = connection.prepareStatement("update resource set status = ? where id = ?")) {
            update.setString(1, status);
            update.setLong(2, id);
            update.executeUpdate();
        }
        beans.getEvent().fire(new ContentChanged("faq", id));
        transaction.commit();
    }

    private FaqText faq(String question, String also) {
        LocalDate today = LocalDate.now(clock);
        return new FaqText(
                question,
                List.of(also),
                Industry.GENERAL,
                Scene.REFUNDS,
                "客户问换货。",
                "已经拆封使用的。",
                List.of("订单号"),
                "您好，换货按订单页的规则办理，我现在就帮您登记。",
                List.of("登记换货单"),
                today,
                today.plusDays(90),
                "售后组");
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
