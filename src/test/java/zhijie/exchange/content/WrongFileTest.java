package zhijie.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong file of any kind is refused with file, line and field. */
class WrongFileTest {

    private static final Path SHIPPED = Path.of("content");

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("frameworks/cc-attendant.yaml", "cumulative: .*", "cumulative: maybe", "cumulative"),
                Arguments.of("associations/precedes.yaml", "type: precedes", "type: before", "associations\\[0].type"),
                Arguments.of("indicators/service.yaml", "unit: percent", "unit: permille", "indicators\\[0].unit"),
                Arguments.of("roles/seat-supervisor.yaml", "grade: .*", "grade: boss", "grade"),
                Arguments.of("ladders/call-centre.yaml", "adds: .*", "adds: 1", "steps\\[0].adds"),
                Arguments.of("schemes/cc-agent-training.yaml", "unit: .*", "unit: blink", "serviceTimes\\[0].unit"),
                Arguments.of("schemes/cc-agent-training.yaml", "limit: .*", "limit: soon", "serviceTimes\\[0].limit"),
                Arguments.of("courses/L1-1.1.yaml", "minutes: .*", "minutes: lots", "minutes"),
                Arguments.of("faqs/L1-1.1.yaml", "industry: .*", "industry: farming", "faqs\\[0].industry"),
                Arguments.of("cases/flight-delay-crowd.yaml", "scene: .*", "scene: 别的", "scene"),
                Arguments.of("exam-items/L1-1.yaml", "difficulty: \\w+", "difficulty: huge", "items\\[0].difficulty"),
                Arguments.of("synonyms/service.yaml", "terms: \\[.*]", "terms: 座席", "synonyms\\[0].terms"),
                Arguments.of("sample/organisation.yaml", "kind: 公司", "kind: 1", "departments\\[0].kind"),
                Arguments.of(
                        "sample/parameters.yaml", "weight: .*", "weight: heavy", "parameters\\[0].rows\\[0].weight"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedWithFileLineAndField(String path, String right, String wrong, String field) throws IOException {
        String text = Files.readString(SHIPPED.resolve(path));
        String broken = text.replaceFirst(right, wrong);
        assertThat(broken).isNotEqualTo(text);
        List<ContentSource> sources = new ContentFiles(SHIPPED)
                .list(true).stream()
                        .map(source ->
                                source.path().equals(path) ? ContentSource.of(path, source.type(), broken) : source)
                        .toList();
        ContentFiles.Checked checked = new ContentFiles(SHIPPED).check(sources);
        assertThat(checked.problems().stream()
                        .filter(problem -> problem.file().equals(path))
                        .map(ContentProblem::toString))
                .first()
                .asString()
                .matches(path + ":[1-9]\\d* " + field + ": .+");
        assertThat(checked.right()).extracting(ContentFile::path).doesNotContain(path);
    }

    @Test
    void everyKindIsTried() {
        Set<ContentType> tried = wrong().map(
                        it -> ContentType.of((String) it.get()[0]).orElseThrow())
                .collect(Collectors.toSet());
        assertThat(tried).isEqualTo(EnumSet.allOf(ContentType.class));
    }
}
