package zhijie.exchange.faq;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import zhijie.exchange.sheets.CsvText;
import zhijie.library.FaqLine;
import zhijie.library.FaqText;
import zhijie.library.Industry;
import zhijie.library.Scene;

/**
 * A sheet of FAQs: a heading line, then one FAQ a line. {@code question} and {@code answer} are needed; several
 * wordings, steps or things to prepare in one cell are separated by {@code |} or line breaks. Without a code, a FAQ is
 * known by its question, so importing a sheet twice changes nothing.
 */
final class FaqSheet {

    private static final int MOST_QUESTION = 120;
    private static final int MOST_SAY = 300;
    private static final int MOST_ANSWER = 100_000;
    private static final int MOST_COLUMN = 200;
    private static final int VALID_DAYS = 180;
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("问题", "question"),
            Map.entry("标题", "question"),
            Map.entry("title", "question"),
            Map.entry("答案", "answer"),
            Map.entry("回答", "answer"),
            Map.entry("reply", "answer"),
            Map.entry("编号", "code"),
            Map.entry("代码", "code"),
            Map.entry("其他问法", "alsoasked"),
            Map.entry("相似问", "alsoasked"),
            Map.entry("also_asked", "alsoasked"),
            Map.entry("行业", "industry"),
            Map.entry("场景", "scene"),
            Map.entry("适用", "applieswhen"),
            Map.entry("applies_when", "applieswhen"),
            Map.entry("不适用", "notwhen"),
            Map.entry("not_when", "notwhen"),
            Map.entry("准备", "prepare"),
            Map.entry("话术", "say"),
            Map.entry("步骤", "steps"),
            Map.entry("核对日期", "verifiedon"),
            Map.entry("verified_on", "verifiedon"),
            Map.entry("下次核对", "verifyby"),
            Map.entry("verify_by", "verifyby"),
            Map.entry("负责", "owner"));

    /** A line that was left out, and why. */
    record Wrong(int line, String field, String reason) {}

    private final List<FaqLine> lines = new ArrayList<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final LocalDate today;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    private FaqSheet(LocalDate today) {
        this.today = today;
    }

    static FaqSheet read(byte[] bytes, LocalDate today) {
        FaqSheet sheet = new FaqSheet(today);
        int number = 0;
        try (MappingIterator<String[]> rows = CsvText.lines(CsvText.decode(bytes))) {
            while (rows.hasNextValue()) {
                number = rows.getCurrentLocation().getLineNr();
                String[] row = rows.nextValue();
                if (sheet.columns.isEmpty()) {
                    sheet.head(row);
                } else if (Arrays.stream(row).anyMatch(cell -> cell != null && !cell.isBlank())) {
                    sheet.take(number, row);
                }
            }
        } catch (IOException e) {
            sheet.wrong.add(new Wrong(number, "", "这一行起读不下去：引号没有成对"));
        }
        if (sheet.columns.isEmpty()) {
            sheet.wrong.add(new Wrong(1, "", "没有表头：至少要有 question（问题）和 answer（答案）两列"));
        }
        return sheet;
    }

    private void head(String[] row) {
        for (int i = 0; i < row.length; i++) {
            String name = row[i].strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(CHINESE.getOrDefault(name, name), i);
        }
        if (!columns.containsKey("question") || !columns.containsKey("answer") && !columns.containsKey("say")) {
            columns.clear();
            columns.put("", -1);
            wrong.add(new Wrong(1, "", "表头里要有 question（问题）和 answer（答案）两列"));
        }
    }

    private void take(int line, String[] row) {
        if (columns.containsKey("")) {
            return;
        }
        String question = cell(row, "question").replaceAll("\\s+", " ");
        String answer = cell(row, columns.containsKey("answer") ? "answer" : "say");
        if (question.isEmpty()) {
            wrong.add(new Wrong(line, "question", "问题是空的"));
        } else if (answer.isEmpty()) {
            wrong.add(new Wrong(line, "answer", "答案是空的"));
        } else if (question.length() > 2_000 || answer.length() > MOST_ANSWER) {
            wrong.add(new Wrong(line, "question", "问题超过 2000 字或答案超过 10 万字"));
        } else {
            try {
                FaqLine faq = faq(row, question, answer);
                if (codes.add(faq.code())) {
                    lines.add(faq);
                } else {
                    wrong.add(new Wrong(line, columns.containsKey("code") ? "code" : "question", "与前面的一行重复"));
                }
            } catch (DateTimeParseException e) {
                wrong.add(new Wrong(line, "verifiedOn", "日期应写成 2026-11-20：" + e.getParsedString()));
            } catch (IllegalArgumentException e) {
                wrong.add(new Wrong(line, "scene", "没有这个行业或场景：" + e.getMessage()));
            } catch (zhijie.common.RuleViolationException e) {
                wrong.add(new Wrong(line, "verifyBy", "下次核对的日期早于核对日期"));
            }
        }
    }

    private FaqLine faq(String[] row, String question, String answer) {
        String code = cell(row, "code");
        List<String> also = many(cell(row, "alsoasked"));
        if (question.length() > MOST_QUESTION) {
            also.add(0, question);
        }
        String say = cell(row, "say");
        List<String> steps = many(cell(row, "steps"));
        if (say.isEmpty() || say.length() > MOST_SAY) {
            say = firstSentences(answer);
        }
        if (!say.equals(answer)) {
            steps.addAll(0, many(answer.replace('|', '｜')));
        }
        LocalDate on = day(cell(row, "verifiedon"), today);
        FaqText text = new FaqText(
                question.length() <= MOST_QUESTION ? question : question.substring(0, MOST_QUESTION - 1) + "…",
                also,
                cell(row, "industry").isEmpty() ? Industry.GENERAL : Industry.of(cell(row, "industry")),
                cell(row, "scene").isEmpty() ? Scene.CHANGES : Scene.of(cell(row, "scene")),
                cut(cell(row, "applieswhen"), MOST_COLUMN),
                cut(cell(row, "notwhen"), MOST_COLUMN),
                many(cut(cell(row, "prepare"), 700)),
                say,
                steps,
                on,
                day(cell(row, "verifyby"), on.plusDays(VALID_DAYS)),
                cut(cell(row, "owner").isEmpty() ? "导入" : cell(row, "owner"), 40));
        return new FaqLine(
                cut(code.isEmpty() ? "faq-" + hash(question).substring(0, 16) : code, 60),
                text,
                hash(String.join("\u0000", row)));
    }

    private String cell(String[] row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.length || row[at] == null
                ? ""
                : row[at].replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").strip();
    }

    private static List<String> many(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.split("[|\\n]+")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private static LocalDate day(String text, LocalDate otherwise) {
        return text.isEmpty() ? otherwise : LocalDate.parse(text.replace('/', '-'));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** As many whole sentences as can be said; the first ones of a long answer. */
    private static String firstSentences(String answer) {
        String line = answer.replaceAll("\\s+", " ");
        if (line.length() <= MOST_SAY) {
            return line;
        }
        for (int i = MOST_SAY; i > MOST_SAY / 3; i--) {
            if ("。！？；!?;".indexOf(line.charAt(i - 1)) >= 0) {
                return line.substring(0, i);
            }
        }
        return line.substring(0, MOST_SAY - 1) + "…";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<FaqLine> lines() {
        return lines;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
