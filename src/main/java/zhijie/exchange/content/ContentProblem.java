package zhijie.exchange.content;

/**
 * One thing wrong with a content file.
 *
 * @param file path below the content folder
 * @param line from 1; 0 where the whole file is meant
 * @param field path of the field, for example {@code faqs[3].say}; empty for the whole file
 * @param warning whether it may be loaded nevertheless
 */
public record ContentProblem(String file, int line, String field, String reason, boolean warning)
        implements Comparable<ContentProblem> {

    static ContentProblem error(ContentFile file, String pointer, String reason) {
        return new ContentProblem(file.path(), file.line(pointer), ContentFile.field(pointer), reason, false);
    }

    static ContentProblem warning(ContentFile file, String pointer, String reason) {
        return new ContentProblem(file.path(), file.line(pointer), ContentFile.field(pointer), reason, true);
    }

    @Override
    public int compareTo(ContentProblem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field) + ": " + reason;
    }
}
