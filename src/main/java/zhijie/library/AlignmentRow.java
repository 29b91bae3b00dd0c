package zhijie.library;

/** An alignment seen from its competency: what the resource is, and what it does. */
public record AlignmentRow(
        Long id,
        Long competencyId,
        AlignmentType type,
        Strength strength,
        Long resourceId,
        ResourceType resourceType,
        String resourceCode,
        String resourceTitle) {

    /** Address of the resource's page, from the context root. */
    public String address() {
        return LibraryService.address(resourceType, resourceId);
    }
}
