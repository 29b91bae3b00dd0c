package zhijie.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import zhijie.common.Setting;

/**
 * Adds the start time to the address of our own resources, so that they can be cached for long; while they are written,
 * a new address each time.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String VERSION = Long.toString(System.currentTimeMillis() / 1000, 36);

    private static final boolean CHANGING = "Development".equals(Setting.FACES_STAGE.value());

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String resourceName, String libraryName) {
        Resource resource = super.createResource(resourceName, libraryName);
        return resource == null || !"zhijie".equals(libraryName) ? resource : new Versioned(resource);
    }

    private static final class Versioned extends ResourceWrapper {

        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&v=" + (CHANGING ? Long.toString(System.nanoTime(), 36) : VERSION);
        }
    }
}
