package zhijie.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import zhijie.Injection;
import zhijie.common.Setting;
import zhijie.database.StatementCount;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportService;
import zhijie.exchange.content.ContentUpdateService.Update;
import zhijie.framework.CompetencyDetail;
import zhijie.framework.FrameworkService;
import zhijie.library.FaqDetail;
import zhijie.library.FaqService;
import zhijie.library.FaqText;
import zhijie.library.ImportedResourceService;
import zhijie.people.AccessRole;
import zhijie.people.CurrentUser;
import zhijie.people.Viewer;
import zhijie.qualification.IndicatorService;
import zhijie.qualification.IndicatorText;
import zhijie.qualification.RoleDetail;
import zhijie.qualification.RoleDocument;
import zhijie.qualification.RoleEditService;
import zhijie.qualification.RoleService;
import zhijie.qualification.SchemeService;

/** Starts over a copy of the content folder, in which files are changed between one start and the next. */
@ExtendWith({ArquillianExtension.class, Injection.class})
class ContentLoaderIT {

    private static final Viewer DESIGNER =
            new Viewer(1L, null, "it-designer", "设计", Set.of(), Set.of(AccessRole.DESIGNER));
    private static final Viewer HR = new Viewer(2L, null, "it-hr", "人力", Set.of(), Set.of(AccessRole.HR));
    private static final ImportFile NO_FILE = new ImportFile("content-updates", new byte[0]);
    private static final String FAQS = "faqs/L1-1.1.yaml";
    private static final String FRAMEWORK = "frameworks/cc-attendant.yaml";
    private static final String INDICATORS = "indicators/service.yaml";

    @Inject
    private ContentLoader loader;

    @Inject
    private ContentUpdateService updates;

    @Inject
    private ImportService imports;

    @Inject
    private FaqService faqs;

    @Inject
    private ImportedResourceService resources;

    @Inject
    private IndicatorService indicators;

    @Inject
    private RoleService roles;

    @Inject
    private RoleEditService roleEdits;

    @Inject
    private SchemeService schemes;

    @Inject
    private FrameworkService frameworks;

    @Inject
    private CurrentUser user;

    private Path shipped;
    private Path folder;

    @BeforeEach
    void copyTheFolder() throws IOException {
        shipped = Path.of(Setting.CONTENT_DIR.value());
        folder = Files.createTempDirectory("content");
        each(shipped, file -> {
            Path copy = folder.resolve(shipped.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        });
        System.setProperty("CONTENT_DIR", folder.toString());
    }

    /** Everything is as shipped again: what was changed by hand is given up. */
    @AfterEach
    void startWithTheShippedFolder() throws IOException {
        System.setProperty("CONTENT_DIR", shipped.toString());
        start();
        user.asSystem(() -> imports.apply("content-updates", NO_FILE, Set.of("*")));
        for (String path : List.of(FAQS, FRAMEWORK, INDICATORS)) {
            ImportFile file = new ImportFile(path, Files.readAllBytes(shipped.resolve(path)));
            user.asSystem(() -> imports.apply("content-yaml", file, Set.of("*")));
        }
        each(folder, Files::delete);
    }

    private interface Work {
        void with(Path file) throws IOException;
    }

    private static void each(Path root, Work work) throws IOException {
        try (var files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                work.with(file);
            }
        }
    }

    private ContentLoader.Outcome start() {
        return user.asSystem(() -> loader.loadAll(line -> {}));
    }

    private void change(String path, UnaryOperator<String> change) {
        try {
            String before = Files.readString(folder.resolve(path));
            String after = change.apply(before);
            assertThat(after).as(path).isNotEqualTo(before);
            Files.writeString(folder.resolve(path), after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T designer(Supplier<T> work) {
        return user.as(DESIGNER, work);
    }

    private <T> T hr(Supplier<T> work) {
        return user.as(HR, work);
    }

    /** The first FAQ of the file. */
    private String faqCode() {
        try {
            return Files.readString(shipped.resolve(FAQS))
                    .lines()
                    .filter(line -> line.contains("code: "))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst(".*code: ", "")
                    .replace("\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FaqDetail faq() {
        return designer(
                () -> faqs.get(resources.states(List.of(faqCode())).get(0).id()));
    }

    private void edit(String question) {
        FaqDetail it = faq();
        FaqText text = it.text();
        designer(() -> {
            faqs.edit(
                    it.id(),
                    it.version(),
                    new FaqText(
                            question,
                            text.alsoAsked(),
                            text.industry(),
                            text.scene(),
                            text.appliesWhen(),
                            text.notWhen(),
                            text.prepare(),
                            text.say(),
                            text.steps(),
                            text.verifiedOn(),
                            text.verifyBy(),
                            text.owner()));
            return null;
        });
    }

    private void newerFaqFile() {
        change(FAQS, text -> text.replaceFirst("owner: .*", "owner: 新的负责组"));
    }

    @Test
    void unchangedContentCostsAStatementAndReadsNoFile() {
        start();
        StatementCount.start();
        ContentLoader.Outcome outcome = start();
        assertThat(StatementCount.get()).isEqualTo(1);
        assertThat(outcome.loaded()).isZero();
        assertThat(outcome.unchanged()).isGreaterThan(150);
    }

    @Test
    void aNewerFileIsAppliedAtStartWhereNobodyChangedTheThing() {
        newerFaqFile();
        assertThat(start().loaded()).isEqualTo(1);
        assertThat(faq().text().owner()).isEqualTo("新的负责组");
        assertThat(designer(updates::list)).isEmpty();
    }

    @Test
    void whatAPersonChangedIsKeptAndWaitsAndIsTakenAndUndone() {
        edit("我自己的问法怎么说");
        newerFaqFile();
        start();
        assertThat(faq().text().question()).isEqualTo("我自己的问法怎么说");
        assertThat(faq().text().owner()).isNotEqualTo("新的负责组");
        Update waiting = designer(updates::list).get(0);
        assertThat(waiting.code()).isEqualTo(faqCode());
        assertThat(waiting.differences())
                .extracting(ContentUpdateService.Difference::field)
                .containsExactly("owner", "question");
        assertThat(hr(updates::list)).as("HR doesn't decide about FAQs").isEmpty();

        long id = designer(() -> imports.apply("content-updates", NO_FILE, Set.of(waiting.key())))
                .id();
        assertThat(faq().text().owner()).isEqualTo("新的负责组");
        assertThat(designer(updates::list)).isEmpty();

        designer(() -> {
            imports.undo(id);
            return null;
        });
        assertThat(faq().text().question()).isEqualTo("我自己的问法怎么说");
        assertThat(faq().edited()).isTrue();
        assertThat(designer(updates::list)).hasSize(1);
    }

    @Test
    void whatIsDeclinedIsNotAskedAgainUntilTheFileIsNewer() {
        edit("我自己的问法怎么说");
        newerFaqFile();
        start();
        String key = designer(updates::list).get(0).key();
        assertThat(designer(() -> updates.decline(Set.of(key)))).isEqualTo(1);
        change(FAQS, text -> text + "# nothing but a remark\n");
        start();
        assertThat(designer(updates::list)).isEmpty();
        change(FAQS, text -> text.replaceFirst("owner: .*", "owner: 更新的负责组"));
        start();
        assertThat(designer(updates::list)).hasSize(1);
        assertThat(faq().text().question()).isEqualTo("我自己的问法怎么说");
    }

    @Test
    void whatIsGoneFromItsFileIsRetiredUnlessAPersonChangedIt() throws IOException {
        Path file = folder.resolve("cases/card-annual-fee-partial-truth.yaml");
        String text = Files.readString(file);
        Files.delete(file);
        assertThat(start().retired()).isEqualTo(1);
        String code = "case-card-annual-fee-partial-truth";
        assertThat(designer(() -> resources.states(List.of(code))).get(0).archived())
                .isTrue();
        Files.writeString(file, text);
        start();
        assertThat(designer(() -> resources.states(List.of(code))).get(0).archived())
                .as("it comes back with its file")
                .isFalse();

        edit("我自己的问法怎么说");
        Files.delete(folder.resolve(FAQS));
        int others = start().retired();
        assertThat(others).isGreaterThan(2);
        assertThat(designer(() -> resources.states(List.of(faqCode()))).get(0).archived())
                .isFalse();
        assertThat(designer(updates::list)).singleElement().matches(Update::retire);
    }

    @Test
    void aWrongFileIsNotLoadedAndNothingOfItsKindIsRetired() {
        change(FAQS, text -> text.replaceFirst("industry: .*", "industry: farming"));
        change("faqs/L1-1.2.yaml", text -> text.replaceFirst("owner: .*", "owner: 新的负责组"));
        ContentLoader.Outcome outcome = start();
        assertThat(outcome.problems()).isNotEmpty();
        assertThat(outcome.problems().get(0).toString()).matches("faqs/L1-1.1.yaml:\\d+ faqs\\[0].industry: .*");
        assertThat(outcome.retired()).isZero();
        assertThat(designer(() -> resources.states(List.of(faqCode()))).get(0).archived())
                .isFalse();
    }

    @Test
    void hrDecidesAboutHerIndicators() {
        IndicatorText before = hr(() -> indicators.get("plan-completion-rate"));
        hr(() -> {
            indicators.save(new IndicatorText(
                    before.code(),
                    before.title(),
                    before.alsoCalled(),
                    before.unit(),
                    before.direction(),
                    before.inputs(),
                    before.formula(),
                    before.numerator(),
                    before.denominator(),
                    before.period(),
                    before.across(),
                    "人力资源自己的台账",
                    before.decimals(),
                    before.ours(),
                    before.note()));
            return null;
        });
        change(INDICATORS, text -> text.replaceFirst("readingFrom: .*", "readingFrom: 新版取数来源"));
        start();
        assertThat(hr(() -> indicators.get("plan-completion-rate")).readingFrom())
                .isEqualTo("人力资源自己的台账");
        assertThat(designer(updates::list)).isEmpty();
        String key = hr(updates::list).get(0).key();
        assertThat(key).isEqualTo("indicator:plan-completion-rate");
        hr(() -> imports.apply("content-updates", NO_FILE, Set.of(key)));
        assertThat(hr(() -> indicators.get("plan-completion-rate")).readingFrom())
                .isEqualTo("新版取数来源");
    }

    @Test
    void aRoleAndASchemeFollowTheirFilesAndAFilledTableWaits() {
        change("roles/seat-supervisor.yaml", text -> text.replaceFirst("purpose: .*", "purpose: 新版的岗位目的：带好一个班组。")
                .replaceFirst("standard: .*", "standard: 新版的工作标准与规范。"));
        change("schemes/cc-agent-training.yaml", text -> text.replaceFirst("limit: 15", "limit: 20"));
        start();
        assertThat(hr(() -> roles.get("seat-supervisor")).purpose()).isEqualTo("新版的岗位目的：带好一个班组。");
        assertThat(hr(() -> schemes.get("cc-agent-training"))
                        .serviceTimes()
                        .get(0)
                        .limit())
                .isEqualByComparingTo("20");
        assertThat(hr(updates::list))
                .as("the sample organisation has filled this table")
                .extracting(Update::key)
                .containsExactly("role-table:seat-supervisor");
        hr(() -> imports.apply("content-updates", NO_FILE, Set.of("*")));
        assertThat(hr(() -> roles.get("seat-supervisor")).tables()).hasSizeGreaterThan(1);
    }

    @Test
    void aRoleThatHrWroteAnewKeepsHerWords() {
        RoleDetail before = hr(() -> roles.get("csp-director"));
        RoleDocument written = new RoleDocument(
                before.code(),
                before.title(),
                before.family(),
                before.grade(),
                before.source(),
                before.reconstructed(),
                null,
                "人力资源对照正式文本补全的职责说明。",
                before.departmentKinds(),
                before.condition(),
                List.of(new RoleDocument.Requirement("ccsm-2020/L3/2.3", true, "总监要定得了服务策略")));
        hr(() -> {
            roleEdits.edit(before.version(), written, List.of());
            return null;
        });
        change("roles/csp-director.yaml", text -> text.replaceFirst("purpose: .*", "purpose: 新版文件里的职责说明，一句话。"));
        start();
        RoleDetail kept = hr(() -> roles.get("csp-director"));
        assertThat(kept.purpose()).isEqualTo(written.purpose());
        assertThat(kept.incomplete()).isNull();
        assertThat(kept.requirements()).hasSize(1);
        assertThat(hr(updates::list)).extracting(Update::key).contains("role:csp-director");
        hr(() -> imports.apply("content-updates", NO_FILE, Set.of("role:csp-director")));
        assertThat(hr(() -> roles.get("csp-director")).purpose()).isEqualTo("新版文件里的职责说明，一句话。");
    }

    @Test
    void aRewordedCompetencyKeepsItsWordsAndTheRestOfItsFrameworkFollows() {
        long id = designer(() ->
                frameworks.get("cc-attendant").tree().get(0).children().get(0).id());
        CompetencyDetail before = designer(() -> frameworks.competency(id));
        designer(() -> {
            frameworks.reword(id, before.version(), "设计者自己的说法", before.note());
            return null;
        });
        change(FRAMEWORK, text -> text.replaceFirst("summary: .*", "summary: 新版的概要，说明这份标准讲什么。")
                .replace(before.title(), before.title() + "（新版）"));
        start();
        assertThat(designer(() -> frameworks.get("cc-attendant")).summary()).startsWith("新版的概要");
        assertThat(designer(() -> frameworks.competency(id)).title()).isEqualTo("设计者自己的说法");
        String key = designer(updates::list).get(0).key();
        designer(() -> imports.apply("content-updates", NO_FILE, Set.of(key)));
        assertThat(designer(() -> frameworks.competency(id)).title()).isEqualTo(before.title() + "（新版）");
    }
}
