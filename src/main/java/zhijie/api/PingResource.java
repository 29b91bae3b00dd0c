package zhijie.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The empty call: what the way in costs, with nothing done. Benchmarks put it beside everything else. */
@Path("ping")
public class PingResource {

    /** The answer of the empty call. */
    public record Pong(boolean ok) {}

    @GET
    public Pong ping() {
        return new Pong(true);
    }
}
