package zhijie.qualification.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zhijie.common.RuleViolationException;
import zhijie.qualification.InputSpec;
import zhijie.qualification.Sentences;
import zhijie.qualification.Unit;

/** Inputs of an indicator as text: a line each, name, blank, unit. */
final class InputLines {

    private InputLines() {}

    static String write(List<InputSpec> inputs, Sentences say) {
        return inputs.stream()
                .map(input -> input.name() + " " + say.text(input.unit().getKey()))
                .collect(Collectors.joining("\n"));
    }

    /** @throws RuleViolationException if a line isn't a name and a unit */
    static List<InputSpec> read(String text, Sentences say) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> input(line, say))
                .toList();
    }

    private static InputSpec input(String line, Sentences say) {
        String[] parts = line.split("[\\s，,：:]+");
        if (parts.length < 2) {
            return new InputSpec(parts[0], Unit.COUNT);
        }
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.name().equalsIgnoreCase(parts[1])
                        || say.text(unit.getKey()).equalsIgnoreCase(parts[1]))
                .findFirst()
                .map(unit -> new InputSpec(parts[0], unit))
                .orElseThrow(() -> RuleViolationException.at("inputs", "indicator.inputUnit", parts[1]));
    }
}
