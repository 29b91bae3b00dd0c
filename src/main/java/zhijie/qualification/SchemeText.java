package zhijie.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A training and assessment scheme as it is written down.
 *
 * @param framework code of the framework that it belongs to; may be null
 * @param feedback how a result reaches the person; may be null
 * @param incomplete what the source lacks; null where it is whole
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SchemeText(
        String code,
        String title,
        String source,
        String framework,
        String summary,
        List<Module> training,
        List<ServiceTime> serviceTimes,
        List<ProblemLevel> problemLevels,
        List<Part> parts,
        List<Anchor> anchors,
        List<Cycle> cycles,
        String feedback,
        List<String> incentives,
        String incomplete) {

    public SchemeText {
        training = copy(training);
        serviceTimes = copy(serviceTimes);
        problemLevels = copy(problemLevels);
        parts = copy(parts);
        anchors = copy(anchors);
        cycles = copy(cycles);
        incentives = copy(incentives);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A module of the training. */
    public record Module(String code, String title, List<Topic> topics) {}

    /** A topic of a module. */
    public record Topic(String title, List<String> points) {}

    /** A time that service keeps to. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ServiceTime(String code, String title, BigDecimal limit, String unit, String clause) {}

    /** A level of problems, and how it is handled. */
    public record ProblemLevel(int level, String title, String handling) {}

    /** A part of the assessment. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Part(String code, String title, BigDecimal weight, String method, List<Piece> children) {
        public Part {
            children = copy(children);
        }
    }

    /** What a part is made of; the weight is null where the source gives none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Piece(String code, String title, BigDecimal weight, String standard, List<String> indicators) {
        public Piece {
            indicators = copy(indicators);
        }
    }

    /** A behaviour and its points on a behaviour-anchored scale. */
    public record Anchor(String behaviour, BigDecimal points) {}

    /** What is assessed how often. */
    public record Cycle(String period, String content) {}
}
