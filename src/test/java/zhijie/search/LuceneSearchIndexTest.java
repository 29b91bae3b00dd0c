package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneSearchIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Set<String> GUEST = Set.of(SearchDocument.PUBLIC);

    @TempDir
    Path folder;

    private LuceneSearchIndex index;

    @BeforeEach
    void fill() {
        index = LuceneSearchIndex.open(folder.resolve("index"));
        List<SearchDocument> documents = new ArrayList<>();
        documents.add(faq(1, "退款显示成功，客户说还没到账", "钱退了怎么没收到", "退到银行卡要几天").withSay("退款已经退出，银行一般五个工作日内入账。"));
        documents.add(faq(2, "发票抬头开错了怎么重开", "发票名字写错了"));
        documents.add(faq(3, "宽带移机要多久", "搬家了宽带怎么办"));
        documents.add(faq(4, "客户投诉升级到主管如何处理", "投诉没人管"));
        documents.add(faq(5, "行长接待日怎么预约"));
        documents.add(
                SearchDocument.of(new DocumentKey("competency", 6), "掌握咨询、查询与受理的处理流程", "/competencies/6", "能按流程受理客户咨询。")
                        .withCode("ccsm-2020/L1/1.1.1")
                        .withFacets(Map.of(Facet.LEVEL, List.of("初级"), Facet.FRAMEWORK, List.of("ccsm-2020"))));
        documents.add(SearchDocument.of(new DocumentKey("competency", 7), "制订质检标准", "/competencies/7", "质检标准须与 SLA 一致。")
                .withCode("ccsm-2020/L2/1.1.1")
                .withFacets(Map.of(Facet.LEVEL, List.of("中级"), Facet.FRAMEWORK, List.of("ccsm-2020"))));
        documents.add(SearchDocument.of(new DocumentKey("competency", 8), "提供客户服务", "/competencies/8", "按规范提供服务。")
                .withCode("t-ccpitcsc-002-2017/5.1.2.1 a)"));
        documents.add(faq(9, "未发布的赔付草稿说明").withAudience(Set.of("permission:LIBRARY_EDIT")));
        documents.add(faq(10, "信用卡年费怎么减免").withVerification(TODAY.minusDays(400), TODAY.minusDays(10)));
        documents.add(faq(11, "信用卡年费怎么减免，普卡与金卡").withVerification(TODAY.minusDays(10), TODAY.plusDays(80)));
        documents.add(faq(12, "还款日可以改吗"));
        documents.add(faq(13, "换手机后怎么重新绑定"));
        documents.add(faq(14, "临时额度怎么调整"));
        documents.add(faq(15, "账单日是几号"));
        documents.add(faq(16, "参会人员怎么报名"));
        index.apply(documents, List.of(), 41);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static SearchDocument faq(long id, String question, String... also) {
        return SearchDocument.of(new DocumentKey("faq", id), question, "/library/faq/" + id)
                .withAlsoAsked(List.of(also))
                .withFacets(Map.of(Facet.SCENE, List.of("退款与售后")));
    }

    private static SearchQuery query(String text) {
        return SearchQuery.of(text, GUEST, TODAY).within(Duration.ofMinutes(1));
    }

    /** Where no title is near, what follows in order in a text says more than a title's scattered characters. */
    @Test
    void anAnswerInATextGoesBeforeATitleOfTheSameCharacters() {
        List<SearchDocument> documents = new ArrayList<>();
        List<String> others = List.of("什么是忙时", "什么时候排班", "服务水平是什么意思", "什么叫首次解决", "什么情况要升级", "单子用什么接收");
        for (int i = 0; i < others.size(); i++) {
            documents.add(text(30 + i, others.get(i), "先问清楚，再按流程办。"));
        }
        documents.add(text(40, "夜班的电话怎么接", "夜里来电先记下，早班再回。交接单的作用是让早班知道谁还在等。"));
        index.apply(documents, List.of(), 42);
        assertThat(index.search(query("那么交接单的作用是什么呢")).hits().get(0).key().id()).isEqualTo(40);
    }

    private static SearchDocument text(long id, String title, String body) {
        return SearchDocument.of(new DocumentKey("lesson", id), title, "/lessons/" + id, body);
    }

    /** A word of letters is one token where a Chinese word of two characters is one or two. */
    @Test
    void aWordOfLettersChoosesAsMuchAsTwoPairs() {
        Map<String, Float> tokens = QueryPlan.read("VIP客户来了", new Synonyms(List.of()), Lexicon.EMPTY, word -> 1)
                .tokens(Lexicon.EMPTY, 1_000);
        assertThat(tokens.get("vip")).isEqualTo(2 * tokens.get("客户"));
    }

    /** Whoever asks in other words sees that they were understood; the title is not repeated in other words. */
    @ParameterizedTest
    @CsvSource({
        "发票名字写错了, 2, <mark>发票名字写错了</mark>",
        "搬家了宽带怎么办, 3, <mark>搬家了宽带怎么办</mark>",
        "没收到, 1, 钱退了怎么<mark>没收到</mark>",
        "发票抬头, 2, ''",
        "宽带移机要多久, 3, ''",
        "五个工作日, 1, ''"
    })
    void aHitFoundByAnotherWordingShowsIt(String typed, long id, String wording) {
        SearchResult.Hit first = index.search(query(typed)).hits().get(0);
        assertThat(first.key().id()).isEqualTo(id);
        assertThat(first.wording()).isEqualTo(wording);
    }

    @ParameterizedTest
    @CsvSource({
        "退款 没到账, 1",
        "退款還沒到賬, 1",
        "tuikuan, 1",
        "tuik, 1",
        "退kuan, 1",
        "tui kuan, 1",
        "tui'kuan, 1",
        "ｆａｐｉａｏ, 2",
        "发票抬头写错, 2",
        "寬帶移機, 3",
        "kuandai, 3",
        "搬家 宽带, 3",
        "tousu, 4",
        "ts, 4",
        "投su, 4",
        "tous, 4",
        "hangzhang, 5",
        "xingzhang, 5",
        "hangz, 5",
        "hz jiedairi, 5",
        "huankuan, 12",
        "haikuan, 12",
        "chongxin bangding, 13",
        "zhongxin bangding, 13",
        "tiaozheng edu, 14",
        "zhangdanri, 15",
        "canhui, 16",
        "sla, 7",
        "ＳＬＡ, 7",
        "退宽没到账, 1"
    })
    void findsTheRightAnswerFirst(String typed, long id) {
        assertThat(index.search(query(typed)).hits()).isNotEmpty();
        assertThat(index.search(query(typed)).hits().get(0).key().id()).isEqualTo(id);
    }

    /** Letters that read as whole syllables nobody wrote are not taken for shortened ones: 喊个张 is not 行长. */
    @ParameterizedTest
    @ValueSource(strings = {"hangzhang", "xingzhang", "chongqing"})
    void soundsOfNoWordFindNothing(String typed) {
        index.apply(List.of(faq(50, "喊过掌柜"), faq(51, "从哪里请假")), List.of(new DocumentKey("faq", 5)), 42);
        SearchResult result = index.search(query(typed));
        assertThat(result.hits()).isEmpty();
        assertThat(result.readAs()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "初级 1.1.1, /competencies/6", "中级1.1.1, /competencies/7", "ccsm-2020/L2/1.1.1, /competencies/7",
        "L1 1.1.1, /competencies/6", "5.1.2.1 a, /competencies/8", "５.１.２.１ a）, /competencies/8"
    })
    void aCodeGoesStraightThere(String typed, String address) {
        assertThat(index.search(query(typed)).direct()).isEqualTo(address);
    }

    @Test
    void anAmbiguousCodeShowsAllThatCarryIt() {
        SearchResult result = index.search(query("1.1.1"));
        assertThat(result.direct()).isNull();
        assertThat(result.hits()).extracting(hit -> hit.key().id()).contains(6L, 7L);
    }

    @Test
    void whatTheViewerMayNotSeeLeaksNowhere() {
        for (String typed : List.of("赔付草稿", "peifu", "未发布", "caogao", "草稿")) {
            SearchResult result = index.search(query(typed));
            assertThat(result.hits()).noneMatch(hit -> hit.key().id() == 9);
            assertThat(result.total()).isEqualTo(result.hits().size());
            assertThat(result.readAs()).isNull();
            assertThat(result.suggestion()).isNull();
            assertThat(index.suggest(query(typed))).noneMatch(s -> s.contains("草稿"));
        }
        Set<String> editor = Set.of(SearchDocument.PUBLIC, "permission:LIBRARY_EDIT");
        assertThat(index.search(SearchQuery.of("赔付草稿", editor, TODAY).within(Duration.ofMinutes(1)))
                        .hits()
                        .get(0)
                        .key()
                        .id())
                .isEqualTo(9);
    }

    /** A draft, another department's case and somebody's note, each under its own words, tried through every door. */
    @ParameterizedTest
    @CsvSource({
        "permission:LIBRARY_EDIT, 鲸鲨赔付口径, 鲸鲨, jingsha, 京鲨",
        "department:7, 信天翁投诉复盘, 信天翁, xintianweng, 新天翁",
        "person:12, 鸬鹚口诀, 鸬鹚, luci, 卢鹚"
    })
    void whatOthersMayReadLeaksThroughNoDoor(String token, String title, String word, String sound, String misspelt) {
        DocumentKey hidden = new DocumentKey("case", 77);
        SearchDocument document = SearchDocument.of(hidden, title, "/library/cases/77", word + "一案的经过与教训。")
                .withCode("secret-77")
                .withFacets(Map.of(
                        Facet.SCENE, List.of("隐秘场景"),
                        Facet.DEPARTMENT, List.of("隐秘部门"),
                        Facet.DOMAIN, List.of("隐秘领域")))
                .withAudience(Set.of(token));
        index.apply(List.of(document), List.of(), 42);
        Synonyms synonyms = new Synonyms(List.of(new Synonyms.Group(List.of(word, "海洋馆"), false)));
        for (String typed : List.of(title, word, word.substring(0, 1), sound, misspelt, "海洋馆", "secret-77", "处理")) {
            SearchQuery guest = query(typed).withSynonyms(synonyms).withPinned(List.of(hidden));
            SearchResult result = index.search(guest);
            assertThat(result.hits()).noneMatch(hit -> hit.key().equals(hidden));
            assertThat(result.total()).isEqualTo(result.hits().size());
            assertThat(result.facets().values()).allSatisfy(counts -> assertThat(counts)
                    .noneMatch(count -> count.value().startsWith("隐秘")));
            assertThat(result.direct()).isNull();
            assertThat(result.readAs() + "" + result.suggestion()).doesNotContain(word);
            assertThat(index.suggest(guest)).noneMatch(s -> s.contains(word));
            assertThat(index.search(guest.withFilters(Map.of(Facet.SCENE, List.of("隐秘场景"))))
                            .total())
                    .isZero();
            assertThat(index.related(hidden, guest)).isEmpty();
            assertThat(index.related(new DocumentKey("faq", 4), guest))
                    .noneMatch(hit -> hit.key().equals(hidden));
        }
        SearchQuery own = SearchQuery.of(word, Set.of(SearchDocument.PUBLIC, token), TODAY)
                .within(Duration.ofMinutes(1));
        assertThat(index.search(own).hits().get(0).key()).isEqualTo(hidden);
        assertThat(index.suggest(own)).anyMatch(s -> s.contains(word));
        index.apply(List.of(), List.of(hidden), 43);
        assertThat(index.search(own).hits()).isEmpty();
        assertThat(index.suggest(own)).noneMatch(s -> s.contains(word));
    }

    /** The sounds spell a private note whose characters also begin a public title. */
    @Test
    void noHintSpellsOutWhatOnlyOthersMayRead() {
        index.apply(List.of(faq(30, "投鞠辙裁员").withAudience(Set.of("person:5")), faq(31, "头居哲家")), List.of(), 42);
        for (String typed : List.of("toujuzhecaiyuan", "投juzhe", "投拘者裁原")) {
            SearchResult result = index.search(query(typed));
            assertThat(String.valueOf(result.readAs())).doesNotContain("鞠").doesNotContain("裁员");
            assertThat(String.valueOf(result.suggestion())).doesNotContain("鞠").doesNotContain("裁员");
            assertThat(index.suggest(query(typed))).noneMatch(s -> s.contains("鞠"));
        }
        SearchQuery own = SearchQuery.of("toujuzhecaiyuan", Set.of(SearchDocument.PUBLIC, "person:5"), TODAY)
                .within(Duration.ofMinutes(1));
        assertThat(index.search(own).readAs()).isEqualTo("投鞠辙裁员");
    }

    @Test
    void anExpiredAnswerComesAfterEveryValidOne() {
        List<SearchResult.Hit> hits = index.search(query("信用卡年费怎么减免")).hits();
        assertThat(hits.get(0).key().id()).isEqualTo(11);
        assertThat(hits.get(hits.size() - 1).key().id()).isEqualTo(10);
        assertThat(hits.get(hits.size() - 1).expired()).isTrue();
    }

    /** Freshness belongs to the day of the question, so a clock that jumps ahead and back leaves nothing behind. */
    @Test
    void aClockThatJumpsChangesFreshnessForAsLongAsItIsWrong() {
        String text = "信用卡年费怎么减免";
        for (int round = 0; round < 2; round++) {
            assertThat(freshness(text, TODAY)).containsExactlyInAnyOrder("fresh 1", "expired 1");
            assertThat(freshness(text, TODAY.plusDays(81)))
                    .as("both are past their day")
                    .containsExactly("expired 2");
            assertThat(freshness(text, LocalDate.of(2099, 1, 1))).containsExactly("expired 2");
            assertThat(freshness(text, TODAY.minusDays(20)))
                    .as("before the one expired, and before the other was verified")
                    .containsExactlyInAnyOrder("fresh 1", "older 1");
            assertThat(freshness(text, LocalDate.of(1970, 1, 1))).containsExactly("fresh 2");
            index.apply(List.of(faq(40 + round, "时钟跳动时写入的第" + round + "条")), List.of(), 50 + round);
        }
        assertThat(index.search(query("时钟跳动")).total()).isEqualTo(2);
    }

    private List<String> freshness(String text, LocalDate day) {
        SearchQuery asked = SearchQuery.of(text, GUEST, day).within(Duration.ofMinutes(1));
        SearchResult result = index.search(asked);
        List<SearchResult.Count> counts = result.facets().getOrDefault(Facet.FRESHNESS, List.of());
        for (SearchResult.Count count : counts) {
            assertThat(index.search(asked.withFilters(Map.of(Facet.FRESHNESS, List.of(count.value()))))
                            .total())
                    .as(day + " " + count.value())
                    .isEqualTo(count.hits());
        }
        boolean expired = false;
        for (SearchResult.Hit hit : result.hits()) {
            assertThat(hit.expired() || !expired)
                    .as("no valid answer after an expired one")
                    .isTrue();
            expired = hit.expired();
        }
        return counts.stream().map(c -> c.value() + " " + c.hits()).toList();
    }

    @Test
    void countsAreThoseOfTheHitsAndAChosenFacetStaysOpen() {
        SearchResult all = index.search(query("处理"));
        SearchResult faqs = index.search(query("处理").withFilters(Map.of(Facet.TYPE, List.of("faq"))));
        assertThat(all.total()).isGreaterThan(faqs.total());
        assertThat(faqs.hits()).allMatch(hit -> hit.key().type().equals("faq"));
        assertThat(faqs.facets().get(Facet.TYPE))
                .as("both types stay countable")
                .extracting(SearchResult.Count::value)
                .contains("faq", "competency");
        assertThat(all.facets().get(Facet.TYPE).stream()
                        .mapToLong(SearchResult.Count::hits)
                        .sum())
                .isEqualTo(all.total());
    }

    /** Words that stand nearly everywhere are gathered one by one; what comes out holds each of them as typed. */
    @Test
    void severalFrequentWordsCountWhatHoldsAllOfThem() {
        List<SearchDocument> documents = new ArrayList<>();
        List<String> bodies = List.of("渡船照常开行，到白鹭岛靠岸。", "渡船照常，白鹭飞过鹭岛。", "今天去白鹭岛。", "渡船照常。");
        for (int i = 0; i < 400; i++) {
            String title = i < 200 ? "白鹭岛第" + i + "处怎么走" : "第" + i + "处怎么走";
            documents.add(text(1_000 + i, title, bodies.get(i % 4)));
        }
        index.apply(documents, List.of(), 42);
        for (String typed : List.of("白鹭岛 渡船", "渡船 白鹭岛")) {
            SearchResult result = index.search(query(typed));
            assertThat(result.total()).as(typed).isEqualTo(3 * 50 + 50);
            assertThat(result.hits()).noneMatch(hit -> hit.key().id() % 4 == 2);
            assertThat(result.facets().get(Facet.TYPE)).containsExactly(new SearchResult.Count("lesson", 200));
        }
    }

    /** The best are taken from the titles then; what holds it in its text is still counted. */
    @Test
    void aWordOfManyTitlesFindsTheNearestTitleAndCountsTheTexts() {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean titled = i % 4 != 0;
            documents.add(text(1_000 + i, titled ? "白鹭岛的第" + i + "处码头" : "第" + i + "处", titled ? "照常。" : "见白鹭岛一页。"));
        }
        documents.add(text(2_000, "白鹭岛", "总览。"));
        index.apply(documents, List.of(), 42);
        SearchResult result = index.search(query("白鹭岛"));
        assertThat(result.total()).isEqualTo(401);
        assertThat(result.hits().get(0).key().id()).isEqualTo(2_000);
        assertThat(result.hits()).allMatch(hit -> hit.title().contains("白鹭岛"));
        assertThat(result.facets().get(Facet.TYPE)).containsExactly(new SearchResult.Count("lesson", 401));
    }

    /** Two hundred are weighed; expired ones must not take all the places. */
    @Test
    void manyExpiredTitlesLeaveRoomForTheValidOnes() {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            documents.add(
                    text(1_000 + i, "白鹭岛" + i, "停航。").withVerification(TODAY.minusDays(400), TODAY.minusDays(10)));
        }
        documents.add(text(2_000, "去白鹭岛的渡船在哪个码头上、几点开，遇到大风天怎么改签", "照常。")
                .withVerification(TODAY.minusDays(10), TODAY.plusDays(80)));
        index.apply(documents, List.of(), 42);
        SearchResult result = index.search(query("白鹭岛"));
        assertThat(result.total()).isEqualTo(301);
        assertThat(result.hits().get(0).key().id()).isEqualTo(2_000);
    }

    /** Where a thousand titles hold a character, what holds it only below them is not asked for. */
    @Test
    void aCharacterOfManyTitlesIsLookedForInTitlesOnceTheIndexIsLarge() {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String title = i < 1_200 ? "鹭岛第" + i + "处" : i < 1_300 ? "鸥岛第" + i + "处" : "第" + i + "处";
            String body = i < 1_300 ? "照常办理。" : i < 1_800 ? "有鹭也有鸥。" : "";
            documents.add(SearchDocument.of(new DocumentKey("faq", 1_000 + i), title, "/library/faq/" + i, body)
                    .withFacets(Map.of(Facet.SCENE, List.of(i < 1_300 ? "账单与资费" : "内部操作"))));
        }
        index.load(documents);
        index.apply(List.of(), List.of(), 42);
        assertThat(index.search(query("鹭")).total()).isEqualTo(1_200);
        assertThat(index.search(query("鸥")).total()).isEqualTo(600);
        assertThat(index.search(query("鹭")).hits()).allMatch(hit -> hit.title().contains("鹭"));
        SearchQuery elsewhere = new SearchQuery(
                "鹭",
                Map.of(Facet.SCENE, List.of("内部操作")),
                GUEST,
                0,
                10,
                TODAY,
                List.of(),
                query("鹭").synonyms(),
                true,
                Duration.ofMinutes(1));
        assertThat(index.search(elsewhere).total())
                .as("where no title of those is seen")
                .isEqualTo(500);
    }

    @Test
    void aKeywordCountsAllThatHoldItInEveryFacet() {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            documents.add(faq(100 + i, (i % 2 == 0 ? "消费者权利说明" : "主管权力说明") + i)
                    .withFacets(Map.of(
                            Facet.SCENE,
                            i % 4 == 0 ? List.of("退款与售后", "投诉") : List.of("投诉"),
                            Facet.ROLE,
                            List.of("座席员")))
                    .withVerification(TODAY.minusDays(i < 20 ? 10 : 200), TODAY.plusDays(i < 50 ? 30 : -1)));
        }
        index.apply(documents, List.of(), 42);
        SearchResult result = index.search(query("权利"));
        assertThat(result.total()).isEqualTo(30);
        assertThat(result.hits()).allMatch(hit -> hit.title().contains("权利"));
        assertThat(result.facets().get(Facet.SCENE))
                .containsExactly(new SearchResult.Count("投诉", 30), new SearchResult.Count("退款与售后", 15));
        assertThat(result.facets().get(Facet.ROLE)).containsExactly(new SearchResult.Count("座席员", 30));
        assertThat(result.facets().get(Facet.FRESHNESS))
                .containsExactly(
                        new SearchResult.Count(Facet.OLDER, 15),
                        new SearchResult.Count(Facet.FRESH, 10),
                        new SearchResult.Count(Facet.EXPIRED, 5));
        assertThat(index.search(query("权利 明")).total()).isEqualTo(30);
    }

    @Test
    void aPinnedAnswerComesFirstUnlessTheViewerMayNotSeeIt() {
        SearchQuery pinned = query("宽带").withPinned(List.of(new DocumentKey("faq", 2), new DocumentKey("faq", 9)));
        List<SearchResult.Hit> hits = index.search(pinned).hits();
        assertThat(hits.get(0).key().id()).isEqualTo(2);
        assertThat(hits.get(0).pinned()).isTrue();
        assertThat(hits).noneMatch(hit -> hit.key().id() == 9);
    }

    @Test
    void synonymsWidenTheQuery() {
        Synonyms synonyms = new Synonyms(List.of(new Synonyms.Group(List.of("退费", "退款"), false)));
        assertThat(index.search(query("退费").withSynonyms(synonyms))
                        .hits()
                        .get(0)
                        .key()
                        .id())
                .isEqualTo(1);
    }

    @Test
    void aWrongCharacterIsRepairedOnlyWithoutHits() {
        assertThat(index.search(query("头诉")).suggestion()).isEqualTo("投诉");
        assertThat(index.search(query("投诉")).suggestion()).isNull();
    }

    @Test
    void theOtherWordingIsEscapedToo() {
        index.apply(List.of(faq(21, "收不到验证码怎么办", "<img src=x onerror=alert(1)>短信\"丢了\"一条")), List.of(), 43);
        SearchResult.Hit hit = index.search(query("短信丢了一条")).hits().get(0);
        assertThat(hit.key().id()).isEqualTo(21);
        assertThat(hit.wording())
                .startsWith("&lt;img src=x onerror=alert(1)&gt;<mark>短信")
                .contains("&quot;")
                .doesNotContain("<img");
    }

    @Test
    void marksWhatWasAskedAndEscapesTheRest() {
        index.apply(List.of(faq(20, "页面出现<b>乱码</b>怎么办")), List.of(), 42);
        SearchResult.Hit hit = index.search(query("乱码")).hits().get(0);
        assertThat(hit.titleHtml()).isEqualTo("页面出现&lt;b&gt;<mark>乱码</mark>&lt;/b&gt;怎么办");
    }

    @Test
    void completesAfterTheFirstLetter() {
        assertThat(index.suggest(query("t"))).anyMatch(s -> s.contains("投诉") || s.contains("退款"));
        assertThat(index.suggest(query("宽"))).contains("宽带移机要多久");
        assertThat(index.suggest(query("fap"))).contains("发票抬头开错了怎么重开");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!!!???",
                "*:*",
                "\"",
                "a*",
                "\u0000\u0001\u0007",
                "😀",
                "𠮷",
                "'; drop table faq; --",
                "title:退款",
                "退款^9999",
                "(((((",
                "%%%",
                "\uD800",
                "[1 TO 9]",
                "~~~",
                "\\"
            })
    void oddInputIsAnswered(String typed) {
        assertThat(index.search(query(typed))).isNotNull();
        assertThat(index.suggest(query(typed))).isNotNull();
    }

    @Test
    void veryLongInputIsAnsweredInTime() {
        for (String part : List.of("退", "tui ", "ts", "a1.", "退款到账", "😀", "'")) {
            SearchQuery longQuery = SearchQuery.of(part.repeat(10_000 / part.length()), GUEST, TODAY);
            long start = System.nanoTime();
            index.search(longQuery);
            index.suggest(longQuery);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void standsWhereItStoodAfterReopening() {
        index.close();
        index = LuceneSearchIndex.open(folder.resolve("index"));
        assertThat(index.changeNumber()).isEqualTo(41);
        assertThat(index.search(query("发票")).hits()).isNotEmpty();
    }

    @Test
    void deletesAndReplaces() {
        index.apply(List.of(faq(3, "固话移机要多久")), List.of(new DocumentKey("faq", 2)), 43);
        assertThat(index.search(query("发票")).hits()).noneMatch(hit -> hit.key().id() == 2);
        assertThat(index.search(query("固话")).hits().get(0).key().id()).isEqualTo(3);
        assertThat(index.size()).isEqualTo(15);
        assertThat(index.fingerprints("faq").has(2)).isFalse();
        assertThat(index.fingerprints("faq").has(3)).isTrue();
    }

    @Test
    void tellsWhatIsRelated() {
        assertThat(index.related(new DocumentKey("faq", 10), query("")))
                .extracting(hit -> hit.key().id())
                .contains(11L)
                .doesNotContain(10L);
    }

    @Test
    void showsTheSentenceToSay() {
        assertThat(index.search(query("退款到账")).hits().get(0).say()).startsWith("退款已经退出");
    }
}
