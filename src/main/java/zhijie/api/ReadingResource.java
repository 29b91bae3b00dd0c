package zhijie.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.ReadingPlan;
import zhijie.qualification.ReadingService;
import zhijie.web.Messages;

/** Readings from other systems: planned or stored, all lines or none. */
@Path("readings")
public class ReadingResource {

    private static final String REJECTED = "readings.rejected";

    @Inject
    private ReadingService readings;

    @Inject
    private Messages messages;

    /**
     * Readings of a period.
     *
     * @param period {@code 2026-10}, {@code 2026-Q4} or {@code 2026}
     * @param why reason of corrections; needed if a line differs from what is stored
     */
    public record ReadingsBody(String period, String why, List<Line> readings) {}

    /** A reading: its value as written, or its inputs by name. */
    public record Line(String person, String indicator, String value, Map<String, String> inputs) {}

    /** What was or would be done. */
    public record ReadingsAnswer(String period, boolean stored, long added, long corrected, long unchanged) {}

    /** With {@code mode=plan} nothing is stored. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ReadingsAnswer post(@QueryParam("mode") String mode, ReadingsBody body) {
        if (body == null || body.period() == null || body.readings() == null) {
            throw new RejectedException(
                    REJECTED, List.of(new Problem.FieldError("readings", messages.text("readings.bodyMissing"))));
        }
        List<ReadingEntry> entries = new ArrayList<>();
        List<Problem.FieldError> empty = new ArrayList<>();
        for (Line line : body.readings()) {
            ReadingEntry entry = line == null
                    ? new ReadingEntry(entries.size() + 1, null, null, null, Map.of())
                    : new ReadingEntry(
                            entries.size() + 1,
                            line.person(),
                            line.indicator(),
                            line.value(),
                            line.inputs() == null ? Map.of() : line.inputs());
            if (entry.isEmpty()) {
                empty.add(new Problem.FieldError(
                        "readings[" + entries.size() + "].value", messages.text("reading.empty")));
            }
            entries.add(entry);
        }
        if (!empty.isEmpty()) {
            throw new RejectedException(REJECTED, empty);
        }
        ReadingPlan plan = readings.plan(body.period(), entries, ReadingNumber.Place.SAYS_NOTHING);
        List<Problem.FieldError> errors = plan.lines().stream()
                .filter(line -> line.refusal() != null)
                .map(line -> new Problem.FieldError(
                        "readings[" + (line.entry().line() - 1) + "]."
                                + (line.refusal().field() == null
                                        ? ""
                                        : line.refusal().field()),
                        messages.of(line.refusal())))
                .toList();
        if (!errors.isEmpty()) {
            throw new RejectedException(REJECTED, errors);
        }
        boolean planOnly = "plan".equals(mode);
        if (!planOnly) {
            readings.applyFromProgram(body.period(), entries, body.why());
        }
        return new ReadingsAnswer(
                plan.period(), !planOnly, plan.count("ADD"), plan.count("CORRECT"), plan.count("SAME"));
    }
}
