package zhijie.qualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhijie.common.Slice;
import zhijie.people.Person;

/**
 * Readings of people × indicators for a period, as far as they are there. A column is an input of an indicator.
 *
 * @param part the people of a page
 */
public record ReadingGrid(PeriodRow period, List<Column> columns, Slice<Row> part) {

    /** People of a sheet. */
    public static final int MOST_PEOPLE = 20_000;

    /** A column: one input of one indicator. */
    public record Column(IndicatorSpec indicator, InputSpec input, boolean first) {

        /** How it is headed in a file: indicator code and input. */
        public String heading() {
            return indicator.code() + " " + input.name();
        }
    }

    /** A person and what is stored, column by column; empty where nothing is. */
    public record Row(String code, String name, String department, List<String> cells) {}

    static ReadingGrid of(
            PeriodRow period, List<IndicatorSpec> indicators, Slice<Person> people, Map<String, Measurement> cells) {
        List<Column> columns = new ArrayList<>();
        for (IndicatorSpec indicator : indicators) {
            for (InputSpec input : indicator.inputs()) {
                columns.add(new Column(
                        indicator, input, input.equals(indicator.inputs().get(0))));
            }
        }
        return new ReadingGrid(
                period,
                columns,
                people.map(person -> new Row(
                        person.code(),
                        person.name(),
                        person.department().title(),
                        columns.stream()
                                .map(column -> cell(
                                        column,
                                        cells.get(person.code() + " "
                                                + column.indicator().code())))
                                .toList())));
    }

    public List<Row> rows() {
        return part.rows();
    }

    /** Whether all of its people, on whatever page, fit on a sheet. */
    public boolean isSheet() {
        return part.total() <= MOST_PEOPLE;
    }

    private static String cell(Column column, Measurement measurement) {
        if (measurement == null) {
            return "";
        }
        var input = measurement.inputs().get(column.input().name());
        if (input != null) {
            return Sentences.plain(input);
        }
        return column.first() ? Sentences.plain(measurement.value()) : "";
    }

    /** How many of the cells are filled. */
    public long filled() {
        return rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.isEmpty())
                .count();
    }

    public int size() {
        return rows().size() * columns.size();
    }
}
