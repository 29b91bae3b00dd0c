package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.qualification.Across;
import zhijie.qualification.Direction;
import zhijie.qualification.IndicatorService;
import zhijie.qualification.IndicatorText;
import zhijie.qualification.InputSpec;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.Unit;

/** Indicators: {@code indicators/*.yaml}. */
@ApplicationScoped
class IndicatorContent implements ContentKind {

    @Inject
    private IndicatorService indicators;

    @Override
    public ContentType type() {
        return ContentType.INDICATORS;
    }

    @Override
    public String name() {
        return "indicator";
    }

    @Override
    public void load(ContentFile file) {
        file.as(IndicatorsFile.class).indicators().forEach(it -> indicators.load(it.text()));
    }

    /** The file as its schema describes it. */
    record IndicatorsFile(List<Entry> indicators) {

        record Input(String name, String unit) {}

        record Entry(
                String code,
                String title,
                List<String> alsoCalled,
                String unit,
                String direction,
                List<Input> inputs,
                String formula,
                String numerator,
                String denominator,
                String period,
                String across,
                String readingFrom,
                int decimals,
                boolean ours,
                String note) {

            IndicatorText text() {
                return new IndicatorText(
                        code,
                        title,
                        alsoCalled == null ? List.of() : alsoCalled,
                        Unit.of(unit),
                        Direction.of(direction),
                        inputs.stream()
                                .map(input -> new InputSpec(input.name(), Unit.of(input.unit())))
                                .toList(),
                        formula,
                        numerator,
                        denominator,
                        PeriodKind.of(period),
                        "largest".equals(across) ? Across.LARGEST : Across.SUM,
                        readingFrom,
                        decimals,
                        ours,
                        note);
            }
        }
    }
}
