package zhijie.library;

/** A resource of any kind in a list. */
public record ResourceRow(Long id, ResourceType type, String code, String title) {

    /** Address of its page, from the context root. */
    public String address() {
        return LibraryService.address(type, id);
    }
}
