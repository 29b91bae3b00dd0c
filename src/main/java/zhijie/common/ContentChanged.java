package zhijie.common;

/**
 * Something that can be found was added, changed or removed. Fired inside the transaction that changes it;
 * who listens writes its own row in the same transaction, so that nothing committed is ever missed.
 *
 * @param type kind of thing, for example {@code competency}, {@code faq}, {@code role}
 * @param id its identifier
 */
public record ContentChanged(String type, long id) {}
