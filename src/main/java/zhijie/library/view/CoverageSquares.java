package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhijie.library.Coverage;
import zhijie.library.CoverageService;
import zhijie.library.ResourceType;
import zhijie.web.Messages;

/** The four squares of a competency, for trees: the coverage of a framework is read once a page. */
@Named
@RequestScoped
public class CoverageSquares {

    @Inject
    private CoverageService coverage;

    @Inject
    private Messages messages;

    private final Map<String, Map<Long, Coverage>> read = new HashMap<>();
    private final Map<Coverage, String> described = new HashMap<>();

    /** Coverage of a competency of a framework. */
    public Coverage of(String framework, Long competencyId) {
        return read.computeIfAbsent(framework, coverage::of).getOrDefault(competencyId, Coverage.NONE);
    }

    /** What the squares show, in words: the count of each kind. */
    public String describe(Coverage shown) {
        return described.computeIfAbsent(shown, it -> Stream.of(ResourceType.values())
                .map(kind -> messages.text(kind.getKey()) + " " + it.of(kind))
                .collect(Collectors.joining(messages.text("list.comma"))));
    }
}
