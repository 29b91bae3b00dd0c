package zhijie.exchange.content;

/**
 * Brings content files of one type into one feature: the small class each importer is. CDI finds it; several may read
 * the same type. The loader has checked the file and opened a transaction; it calls again only when the file's text has
 * changed, so loading is by code and may be repeated.
 */
public interface ContentKind {

    ContentType type();

    /** Name under which loads are remembered; never changes, unique over all kinds. */
    String name();

    /** Order among the kinds of one type; types follow each other as {@link ContentType} lists them. */
    default int order() {
        return 0;
    }

    void load(ContentFile file);
}
