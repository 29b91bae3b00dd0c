package zhijie.people;

import java.time.LocalDate;

/** A person in a list. */
public record PersonRow(
        Long id,
        String code,
        String name,
        String department,
        String positionCode,
        Long managerId,
        Education education,
        LocalDate hiredOn,
        boolean active) {

    public static PersonRow of(Person person) {
        return new PersonRow(
                person.id(),
                person.code(),
                person.name(),
                person.department().title(),
                person.positionCode(),
                person.manager() == null ? null : person.manager().id(),
                person.education(),
                person.hiredOn(),
                person.isActive());
    }
}
