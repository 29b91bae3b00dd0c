package zhijie.library;

import java.util.List;

/** The words of a case. */
public record CaseText(
        String title,
        Industry industry,
        Scene scene,
        String situation,
        List<TranscriptLine> transcript,
        String turningPoint,
        String rule,
        List<String> questions) {

    public CaseText {
        transcript = List.copyOf(transcript);
        questions = List.copyOf(questions);
    }

    /**
     * Whether a line is said by the other side: the customer, or where none speaks, everybody but the one who begins.
     */
    public boolean theirs(TranscriptLine line) {
        return transcript.stream().anyMatch(TranscriptLine::customer)
                ? line.customer()
                : transcript.stream()
                        .filter(any -> !any.narration())
                        .findFirst()
                        .map(first -> !first.who().equals(line.who()))
                        .orElse(false);
    }
}
