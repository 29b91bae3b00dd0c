package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhijie.common.NotFoundException;
import zhijie.common.Setting;
import zhijie.exchange.ImportFile;
import zhijie.exchange.ImportProblem;

/** Reads one content file that somebody sends: its type told by what it holds, its references looked up here. */
@ApplicationScoped
class ContentReader {

    /** A field that only one type of file has. */
    private static final Map<String, ContentType> MARKS = Map.of(
            "faqs", ContentType.FAQS,
            "items", ContentType.EXAM_ITEMS,
            "lessons", ContentType.COURSE,
            "transcript", ContentType.CASE,
            "competencies", ContentType.FRAMEWORK);

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
                        1, "", "看不出是标准、课程、问答、案例还是试题：缺少 competencies、lessons、faqs、transcript 或 items"));
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
            competencies.forget();
            problems.addAll(ContentCodes.twice(file));
            ContentReference.ALL.stream()
                    .filter(it -> it.type() == file.type() && it.target() == ContentReference.Target.COMPETENCY)
                    .forEach(it -> it.each(file.root(), (pointer, code) -> {
                        if (!exists(code)) {
                            problems.add(ContentProblem.error(file, pointer, "没有代码为「" + code + "」的能力项"));
                        }
                    }));
        }
        return problems.stream().map(ContentReader::problem).toList();
    }

    private boolean exists(String reference) {
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
