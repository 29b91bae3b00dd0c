package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.common.NotFoundException;
import zhijie.common.Setting;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportProblem;
import zhijie.framework.FrameworkImportService;
import zhijie.qualification.IndicatorService;
import zhijie.qualification.RoleService;

/** Reads one content file that somebody sends: its type told by what it holds, its references looked up here. */
@ApplicationScoped
class ContentReader {

    /** A field that only one type of file has. */
    private static final Map<String, ContentType> MARKS = Map.ofEntries(
            Map.entry("faqs", ContentType.FAQS),
            Map.entry("items", ContentType.EXAM_ITEMS),
            Map.entry("lessons", ContentType.COURSE),
            Map.entry("transcript", ContentType.CASE),
            Map.entry("competencies", ContentType.FRAMEWORK),
            Map.entry("associations", ContentType.ASSOCIATIONS),
            Map.entry("indicators", ContentType.INDICATORS),
            Map.entry("grade", ContentType.ROLE),
            Map.entry("steps", ContentType.LADDER),
            Map.entry("parts", ContentType.SCHEME),
            Map.entry("synonyms", ContentType.SYNONYMS));

    @Inject
    private FrameworkImportService frameworks;

    @Inject
    private IndicatorService indicators;

    @Inject
    private RoleService roles;

    @Inject
    private CompetencyIds competencies;

    /** The file, or null and what is wrong with it. */
    record Result(ContentFile file, List<ImportProblem> problems) {}

    Result read(ImportFile sent) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(sent.bytes()));
        } catch (CharacterCodingException e) {
            return refuse(new ImportProblem(0, "", "文件不是 UTF-8 编码"));
        }
        try {
            ContentFile plain = YamlReader.read(ContentSource.of(sent.name(), ContentType.FAQS, sent.text()));
            ContentType type = MARKS.entrySet().stream()
                    .filter(mark -> plain.root().has(mark.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (type == null) {
                return refuse(new ImportProblem(
                        1,
                        "",
                        "看不出是哪一类内容文件：缺少 "
                                + MARKS.keySet().stream().sorted().collect(Collectors.joining("、"))
                                + " 中的一项"));
            }
            ContentFile file = YamlReader.read(ContentSource.of(sent.name(), type, sent.text()));
            List<ImportProblem> problems = check(file);
            return problems.isEmpty() ? new Result(file, List.of()) : new Result(null, problems);
        } catch (YamlReader.NotReadable e) {
            return refuse(problem(e.in(ContentSource.of(sent.name(), ContentType.FAQS, ""))));
        }
    }

    private List<ImportProblem> check(ContentFile file) {
        List<ContentProblem> problems =
                new ArrayList<>(new ContentSchemas(Path.of(Setting.CONTENT_DIR.value())).check(file));
        if (problems.isEmpty()) {
            problems.addAll(ContentCodes.twice(file));
            ContentReference.ALL.stream()
                    .filter(it -> it.type() == file.type())
                    .forEach(it -> it.each(file.root(), (pointer, code) -> {
                        if (!exists(it.target(), code)) {
                            problems.add(ContentProblem.error(
                                    file,
                                    pointer,
                                    "没有代码为「" + code + "」的" + it.target().title()));
                        }
                    }));
        }
        return problems.stream().map(ContentReader::problem).toList();
    }

    private boolean exists(ContentReference.Target target, String code) {
        return switch (target) {
            case FRAMEWORK -> frameworks.isInUse(code);
            case COMPETENCY -> existsCompetency(code);
            case INDICATOR -> indicators.exists(code);
            case ROLE -> roles.exists(code);
            default -> true; // Only files of the sample name these, and nobody sends them.
        };
    }

    private boolean existsCompetency(String reference) {
        try {
            competencies.get(reference);
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static ImportProblem problem(ContentProblem it) {
        return new ImportProblem(it.line(), it.field(), it.reason());
    }

    private static Result refuse(ImportProblem problem) {
        return new Result(null, List.of(problem));
    }
}
