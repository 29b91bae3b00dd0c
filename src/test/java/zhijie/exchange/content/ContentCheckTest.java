package zhijie.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhijie.common.Clocks;

class ContentCheckTest {

    private static final Path SHIPPED = Path.of("content");
    private static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2026, 11, 21).atStartOfDay(Clocks.ZONE).toInstant(), Clocks.ZONE);

    @TempDir
    private Path folder;

    private record Report(int code, String text) {}

    private static Report check(Path content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = ContentCheck.run(content, CLOCK, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Report(code, bytes.toString(StandardCharsets.UTF_8));
    }

    /** A copy of the shipped content in which one file is changed. */
    private Path with(String path, UnaryOperator<String> change) throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        String before = Files.readString(folder.resolve(path));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(folder.resolve(path), after);
        return folder;
    }

    @Test
    void theShippedContentHasNoErrors() {
        Report report = check(SHIPPED);
        assertThat(report.text()).doesNotContain("错误 frameworks", "错误 courses", "错误 faqs", "错误 cases");
        assertThat(report.code()).as(report.text()).isZero();
    }

    @Test
    void countsWhatThereIs() {
        assertThat(check(SHIPPED).text()).contains("     7  能力标准", "    57  任职资格行", "    36  课程", "    40  示例人员");
    }

    @Test
    void findsAQuestionThatStandsTwice() throws IOException {
        Report report = check(with("faqs/L1-1.2.yaml", text -> {
            String other = first("faqs/L1-1.1.yaml", "question: \"?(.*?)[\"？]*\\n");
            return text.replaceFirst("question: .*", "question: " + other + "？");
        }));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text())
                .containsPattern("错误 faqs/L1-1.2.yaml:\\d+ faqs\\[0].question: 与 faqs/L1-1.1.yaml:\\d+ 重复");
    }

    /** What the pattern catches first in a shipped file. */
    private static String first(String path, String pattern) {
        try {
            Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(SHIPPED.resolve(path)));
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsAFieldThatIsWrong() throws IOException {
        Report report = check(with("ladders/call-centre.yaml", text -> text.replaceFirst("steps:", "stepps:")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text()).containsPattern("错误 ladders/call-centre.yaml:\\d+ stepps: 没有这样的项，请检查拼写");
    }

    @Test
    void saysOneThingOfAFileThatOthersNeed() throws IOException {
        Report report = check(with("indicators/service.yaml", text -> text + "  broken: [\n"));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text().lines().filter(line -> line.startsWith("错误"))).hasSize(1);
        assertThat(report.text()).containsPattern("启动时也不会载入：.*roles/seat-supervisor.yaml");
    }

    @Test
    void findsACodeThatLeadsNowhere() throws IOException {
        Report report = check(with(
                "schemes/cc-agent-training.yaml",
                text -> text.replaceFirst("indicators: \\[theory-score]", "indicators: [no-such-score]")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text())
                .containsPattern(
                        "错误 schemes/cc-agent-training.yaml:\\d+ parts\\[0].children\\[0].indicators\\[0]: 没有代码为「no-such-score」的指标");
    }

    @Test
    void findsARequirementThatNoCourseTeaches() throws IOException {
        Report report = check(with(
                "frameworks/ccsm-2020.yaml",
                text -> text.replaceFirst(
                        "( +)- type: requirement\n",
                        "$1- {type: requirement, code: 9.9.9, title: 新要求, clause: 表1}\n$0")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text()).containsPattern("错误 frameworks/ccsm-2020.yaml:\\d+ .*没有课程讲授或练习 ccsm-2020/L1/9.9.9");
    }

    @Test
    void findsAnotherSpellingAndTraditionalCharacters() throws IOException {
        Report report = check(
                with("cases/flight-delay-crowd.yaml", text -> text.replaceFirst("situation: ", "situation: 坐席接了電話。")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text()).contains("situation: 「坐席」应统一写作「座席」", "situation: 繁体字「電話」");
    }

    @Test
    void findsAForeignWordInTwoSpellings() throws IOException {
        Report report = check(
                with("cases/flight-delay-crowd.yaml", text -> text.replaceFirst("situation: ", "situation: 在APP里")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text())
                .containsPattern("错误 cases/flight-delay-crowd.yaml:\\d+ situation: 「APP」别处写作「App」，应统一");
    }

    @Test
    void findsATitleThatStandsTwice() throws IOException {
        Report report = check(with("courses/L1-1.2.yaml", text -> {
            String other = first("courses/L1-1.1.yaml", "(?m)^title: (.*)$");
            return text.replaceFirst("title: .*", "title: " + other);
        }));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text()).containsPattern("错误 courses/L1-1.2.yaml:\\d+ title: 与 courses/L1-1.1.yaml:\\d+ 重复");
    }

    @Test
    void findsANextRoleThatLeadsBack() throws IOException {
        Report report = check(with(
                "roles/trainer.yaml",
                text -> text.replace("role: call-centre-manager", "role: service-quality-specialist")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text())
                .containsPattern(
                        "错误 roles/trainer.yaml:\\d+ next\\[0].role: 从 service-quality-specialist 又能回到 trainer");
    }

    @Test
    void findsACourseThatTeachesTooLittle() throws IOException {
        Report report = check(with(
                "courses/L1-1.1.yaml",
                text -> text.replaceAll("body: \\|\n(?: {6}.*\n|\n)+", "body: " + "短".repeat(260) + "\n")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text()).containsPattern("错误 courses/L1-1.1.yaml:\\d+ lessons: 课文太短：全课至少 1500 字，现有 1300 字");
    }

    @Test
    void findsABoldPassageThatReadersWouldSeeAsAsterisks() throws IOException {
        Report report = check(with(
                "courses/L1-1.1.yaml",
                text -> text.replaceFirst("body: \\|\n", "body: |\n      **先听。**再说，138****2046。\n\n")));
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.text()).containsPattern("错误 courses/L1-1.1.yaml:\\d+ lessons\\[0].body: 「\\*\\*先听。」没有变成粗体");
    }

    @Test
    void warnsOfAFaqThatIsAskedInTheWordsOfAnother() throws IOException {
        Report report = check(with("faqs/L1-1.2.yaml", text -> {
            String other = first("faqs/L1-1.1.yaml", "alsoAsked:\\n *- (.*)\\n");
            return text.replaceFirst("(alsoAsked:\\n *- ).*", "$1" + other);
        }));
        assertThat(report.code()).isZero();
        assertThat(report.text())
                .containsPattern("注意 faqs/L1-1.2.yaml:\\d+ faqs\\[0].alsoAsked\\[0]: 与 faqs/L1-1.1.yaml:\\d+ 重复");
    }

    @Test
    void warnsOfAFaqPastItsVerifyByDate() throws IOException {
        Report report = check(
                with("faqs/L1-1.1.yaml", text -> text.replaceFirst("verifiedOn: \\S+", "verifiedOn: \"2024-01-01\"")
                        .replaceFirst("verifyBy: \\S+", "verifyBy: \"2024-06-30\"")));
        assertThat(report.text()).containsPattern("注意 faqs/L1-1.1.yaml:\\d+ faqs\\[0].verifyBy: 已过复核日期 2024-06-30");
    }

    @Test
    void saysSoWhereThereIsNoContent() {
        Report report = check(folder);
        assertThat(report.code()).isEqualTo(2);
        assertThat(report.text()).contains("不是内容目录");
    }
}
