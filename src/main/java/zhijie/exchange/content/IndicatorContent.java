package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhijie.people.Permission;
import zhijie.qualification.Across;
import zhijie.qualification.Direction;
import zhijie.qualification.IndicatorService;
import zhijie.qualification.IndicatorText;
import zhijie.qualification.InputSpec;
import zhijie.qualification.PeriodKind;
import zhijie.qualification.Unit;

/** Indicators: {@code indicators/*.yaml}, several in a file. */
@ApplicationScoped
class IndicatorContent implements ContentItems {

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
    public Permission permission() {
        return Permission.ROLE_EDIT;
    }

    @Override
    public List<Item> items(ContentFile file) {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : file.root().path("indicators")) {
            IndicatorText text = ContentFile.as(node, Entry.class).text();
            items.add(new Item(text.code(), text.title(), ContentFile.tree(Entry.of(text))));
        }
        return items;
    }

    @Override
    public Map<String, Standing> current(Collection<String> codes) {
        Map<String, Standing> current = new LinkedHashMap<>();
        indicators.list().stream()
                .filter(it -> codes.contains(it.code()))
                .forEach(it -> current.put(it.code(), Standing.inUse(ContentFile.tree(Entry.of(it)))));
        return current;
    }

    @Override
    public void put(List<Item> all, Set<String> chosen) {
        all.stream()
                .filter(item -> chosen.contains(item.code()))
                .forEach(item ->
                        indicators.save(ContentFile.as(item.node(), Entry.class).text()));
    }

    @Override
    public void retire(Collection<String> codes) {
        codes.forEach(indicators::retire);
    }

    @Override
    public Optional<JsonNode> export(String code) {
        return Optional.ofNullable(current(List.of(code)).get(code)).map(it -> {
            ObjectNode file = JsonNodeFactory.instance.objectNode();
            file.putArray("indicators").add(it.node());
            return file;
        });
    }

    /** One indicator as the schema describes it. */
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

        record Input(String name, String unit) {}

        static Entry of(IndicatorText it) {
            return new Entry(
                    it.code(),
                    it.title(),
                    it.alsoCalled(),
                    SpelledCode.of(it.unit()),
                    SpelledCode.of(it.direction()),
                    it.inputs().stream()
                            .map(input -> new Input(input.name(), SpelledCode.of(input.unit())))
                            .toList(),
                    it.formula(),
                    it.numerator(),
                    it.denominator(),
                    SpelledCode.of(it.period()),
                    it.across() == Across.SUM ? null : SpelledCode.of(it.across()),
                    it.readingFrom(),
                    it.decimals(),
                    it.ours(),
                    it.note());
        }

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
                    Across.of(across),
                    readingFrom,
                    decimals,
                    ours,
                    note);
        }
    }
}
