package zhijie.progress;

import java.time.LocalDate;
import zhijie.people.PersonRow;

/**
 * A person to assess.
 *
 * @param goal {@code framework/level} or {@code role:code}, or null
 * @param disputes how many of her objections are not decided
 * @param newest day of the newest evidence from somebody else, or null
 */
public record AssessableRow(PersonRow person, String goal, long disputes, LocalDate newest) {}
