package zhijie.library;

/**
 * One line of a transcript.
 *
 * @param comment the trainer's comment, or null
 */
public record TranscriptLine(String who, String text, String comment) {

    /** Whether the customer speaks. */
    public boolean customer() {
        return who.contains("客户") || who.contains("顾客");
    }

    /** Whether it tells what happens rather than what is said. */
    public boolean narration() {
        return who.equals("旁白");
    }
}
