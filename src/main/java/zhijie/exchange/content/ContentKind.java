package zhijie.exchange.content;

/**
 * Brings content files of one type into one feature: the small class each importer is. CDI finds it; several may read
 * the same type. It is either {@link ContentItems}, whose things are compared one by one with what stands here, or a
 * {@link SampleKind}.
 */
public interface ContentKind {

    ContentType type();

    /** Name under which loads are remembered; never changes, unique over all kinds. */
    String name();

    /** Order among the kinds of one type; types follow each other as {@link ContentType} lists them. */
    default int order() {
        return 0;
    }
}
