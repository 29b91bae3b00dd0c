package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhijie.common.Setting;
import zhijie.people.PeopleService;
import zhijie.qualification.Across;
import zhijie.qualification.IndicatorSpec;
import zhijie.qualification.JudgementService;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.Reading;
import zhijie.qualification.ReadingEntry;
import zhijie.qualification.ReadingNumber;
import zhijie.qualification.ReadingService;
import zhijie.qualification.RoleService;
import zhijie.qualification.RuleKind;
import zhijie.qualification.TableDetail;
import zhijie.qualification.TableRef;
import zhijie.qualification.TableService;
import zhijie.qualification.TableStatus;

/**
 * A year of results of the sample organisation: its tables filled with {@code sample/parameters.yaml} and published, and
 * readings made from each person's performance in {@code sample/organisation.yaml}, ending with the last full month
 * before the first start.
 */
@ApplicationScoped
class SampleResultContent implements SampleKind {

    private static final String ORGANISATION = "sample/organisation.yaml";
    private static final int MONTHS = 12;

    @Inject
    private RoleService roles;

    @Inject
    private TableService tables;

    @Inject
    private ReadingService readings;

    @Inject
    private JudgementService judgements;

    @Inject
    private PeopleService people;

    @Inject
    private FirstDay firstDay;

    @Override
    public ContentType type() {
        return ContentType.SAMPLE_PARAMETERS;
    }

    @Override
    public String name() {
        return "sample-results";
    }

    @Override
    public void load(ContentFile file) {
        LocalDate firstMonth = firstDay.get().withDayOfMonth(1).minusMonths(MONTHS);
        ParametersFile parameters = file.as(ParametersFile.class);
        Map<String, TableDetail> published = new HashMap<>();
        for (ParametersFile.RoleNumbers numbers : parameters.parameters()) {
            TableDetail table = publish(numbers, firstMonth);
            if (table != null) {
                published.put(numbers.role(), table);
            }
        }
        Map<String, List<ReadingEntry>> byPeriod = new TreeMap<>();
        List<Judged> judged = new ArrayList<>();
        for (PeopleFile.Entry person : organisation().people()) {
            TableDetail table = published.get(person.role());
            if (table != null) {
                gather(person, table, parameters.sizes(), firstMonth, byPeriod, judged);
                recall(person, table, firstMonth, byPeriod);
            }
        }
        byPeriod.forEach((period, entries) ->
                readings.apply(period, entries, ReadingNumber.Place.SAYS_PERCENT, Reading.Source.SAMPLE, null, null));
        judged.forEach(it -> judgements.judge(
                people.byCode(it.person()).id(), it.ruleId(), it.period(), it.deduction(), it.reason()));
        correctOne(byPeriod, Month.code(firstMonth.plusMonths(MONTHS - 1L)));
    }

    /** A table is published once; what HR did since stays. */
    private TableDetail publish(ParametersFile.RoleNumbers numbers, LocalDate firstMonth) {
        List<TableRef> refs = roles.get(numbers.role()).tables();
        if (refs.isEmpty() || refs.stream().anyMatch(ref -> ref.status() != TableStatus.DRAFT)) {
            return null;
        }
        TableDetail copy = tables.copy(refs.get(0).id());
        Map<String, BigDecimal> byPlace = new LinkedHashMap<>();
        for (ParametersFile.Row row : numbers.rows()) {
            byPlace.put(row.row(), row.weight());
            for (int i = 0; i < row.rules().size(); i++) {
                String place = row.row() + "/" + i + "/";
                row.rules().get(i).forEach((name, value) -> byPlace.put(place + name, value));
            }
        }
        TableDetail filled = tables.fillByPlace(copy.ref().id(), copy.version(), byPlace);
        LocalDate from = firstMonth.withMonth((firstMonth.getMonthValue() - 1) / 3 * 3 + 1);
        LocalDate to = LocalDate.of(firstMonth.getYear() + 1, 12, 31);
        return tables.publish(filled.ref().id(), filled.version(), from, to);
    }

    private record Judged(String person, long ruleId, String period, BigDecimal deduction, String reason) {}

    private static void gather(
            PeopleFile.Entry person,
            TableDetail table,
            Map<String, Long> sizes,
            LocalDate firstMonth,
            Map<String, List<ReadingEntry>> byPeriod,
            List<Judged> judged) {
        Map<String, List<Double>> performance = new TreeMap<>();
        for (int m = 0; m < MONTHS; m++) {
            Double value = person.performance().months().get(m);
            LocalDate month = firstMonth.plusMonths(m);
            performance
                    .computeIfAbsent(Month.code(month), key -> new ArrayList<>())
                    .add(value);
            performance
                    .computeIfAbsent(Month.quarter(month), key -> new ArrayList<>())
                    .add(value);
        }
        performance.forEach((period, months) -> {
            Double mean = SampleReading.mean(months);
            PeriodKind kind = period.contains("Q") ? PeriodKind.QUARTER : PeriodKind.MONTH;
            if (mean == null || (kind == PeriodKind.QUARTER && months.size() < 2)) {
                return; // Nothing was read, or the quarter isn't over.
            }
            Set<String> seen = new HashSet<>();
            for (TableDetail.Row row : table.rows()) {
                for (TableDetail.Rule rule : row.rules()) {
                    if (rule.spec().kind() == RuleKind.JUDGEMENT) {
                        if (kind == table.ref().periodKind()) {
                            judged.add(judgement(person.code(), rule, period, mean));
                        }
                    } else if (table.kinds().get(rule.spec().indicator().code()) == kind
                            && seen.add(rule.spec().indicator().code())) {
                        byPeriod.computeIfAbsent(period, key -> new ArrayList<>())
                                .add(SampleReading.of(person.code(), period, use(table, row, rule, sizes), mean));
                    }
                }
            }
        });
    }

    private static SampleReading.Use use(
            TableDetail table, TableDetail.Row row, TableDetail.Rule rule, Map<String, Long> sizes) {
        IndicatorSpec indicator = rule.spec().indicator();
        boolean adds = indicator.formula().isPlainInput() && indicator.across() == Across.SUM;
        int parts = adds
                ? table.ref().periodKind().months()
                        / table.kinds().get(indicator.code()).months()
                : 1;
        double points = row.spec().points().doubleValue() / row.rules().size();
        return new SampleReading.Use(rule.spec(), points, parts, sizes);
    }

    /** What the person's story tells takes the place of what was made. */
    private static void recall(
            PeopleFile.Entry person,
            TableDetail table,
            LocalDate firstMonth,
            Map<String, List<ReadingEntry>> byPeriod) {
        for (PeopleFile.Recalled recalled : person.performance().told()) {
            LocalDate month = firstMonth.plusMonths((long) MONTHS - recalled.monthsAgo());
            String period = table.kinds().get(recalled.indicator()) == PeriodKind.QUARTER
                    ? Month.quarter(month)
                    : Month.code(month);
            boolean was = byPeriod.getOrDefault(period, List.of())
                    .removeIf(entry -> entry.person().equals(person.code())
                            && entry.indicator().equals(recalled.indicator()));
            if (!was) {
                throw new IllegalArgumentException(
                        person.code() + " 没有 " + period + " 的 " + recalled.indicator() + "，故事里的读数放不进去");
            }
            byPeriod.get(period).add(new ReadingEntry(1, person.code(), recalled.indicator(), null, recalled.inputs()));
        }
    }

    private static Judged judgement(String person, TableDetail.Rule rule, String period, double performance) {
        BigDecimal most = rule.spec().parameters().get(zhijie.qualification.Parameter.POINTS);
        boolean weak = performance < 75;
        return new Judged(
                person,
                rule.id(),
                period,
                weak ? most.divide(BigDecimal.valueOf(2)) : BigDecimal.ZERO,
                weak ? "现象写得全，原因没有落到环节，建议难以执行" : "原因查到了环节，建议有人认领、有完成日期");
    }

    /** One reading was entered wrong and mended, so that a correction can be looked at. */
    private void correctOne(Map<String, List<ReadingEntry>> byPeriod, String period) {
        byPeriod.getOrDefault(period, List.of()).stream()
                .filter(entry -> entry.indicator().equals("plan-completion-rate"))
                .findFirst()
                .ifPresent(entry -> {
                    Map<String, String> inputs = new LinkedHashMap<>(entry.inputs());
                    inputs.computeIfPresent(
                            "完成项数", (name, value) -> String.valueOf(Math.max(0, Integer.parseInt(value) - 1)));
                    readings.apply(
                            period,
                            List.of(new ReadingEntry(1, entry.person(), entry.indicator(), null, inputs)),
                            ReadingNumber.Place.SAYS_PERCENT,
                            Reading.Source.GRID,
                            "一项计划重复登记完成，与台账核对后减去",
                            null);
                });
    }

    private static PeopleFile organisation() {
        try {
            Path path = Path.of(Setting.CONTENT_DIR.value()).resolve(ORGANISATION);
            String text = Files.readString(path, StandardCharsets.UTF_8);
            return YamlReader.read(ContentSource.of(ORGANISATION, ContentType.SAMPLE, text))
                    .as(PeopleFile.class);
        } catch (IOException | YamlReader.NotReadable e) {
            throw new UncheckedIOException(new IOException(ORGANISATION + " 读不出：" + e.getMessage(), e));
        }
    }

    /** Codes of months and quarters. */
    private static final class Month {

        static String code(LocalDate day) {
            return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
        }

        static String quarter(LocalDate day) {
            return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
        }
    }

    /** The part of the organisation's file that readings are made from. */
    record PeopleFile(List<Entry> people) {

        record Entry(String code, String role, Performance performance) {}

        /** @param readings what the person's story tells, or null */
        record Performance(List<Double> months, List<Recalled> readings) {

            List<Recalled> told() {
                return readings == null ? List.of() : readings;
            }
        }

        /** A reading that the story names; the last full month is one month ago. */
        record Recalled(String indicator, int monthsAgo, Map<String, String> inputs) {}
    }

    /** The file of parameters as its schema describes it. */
    record ParametersFile(Map<String, Long> sizes, List<RoleNumbers> parameters) {

        record RoleNumbers(String role, List<Row> rows) {}

        record Row(String row, BigDecimal weight, List<Map<String, BigDecimal>> rules) {}
    }
}
