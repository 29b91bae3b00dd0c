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
}
