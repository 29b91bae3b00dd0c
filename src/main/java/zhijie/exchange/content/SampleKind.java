package zhijie.exchange.content;

/**
 * Brings a file of the sample organisation in. The loader has checked the file and opened a transaction; it calls again
 * only when the file's text has changed.
 */
interface SampleKind extends ContentKind {

    void load(ContentFile file);
}
