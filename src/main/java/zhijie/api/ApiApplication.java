package zhijie.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Where the REST interface begins. Its resources and providers are found by their annotations. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {

    /** No JSON of the server's: ours is {@link JsonBody}. A server of another make ignores the name. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", "zhijie");
    }
}
