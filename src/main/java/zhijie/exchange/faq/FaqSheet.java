package zhijie.exchange.faq;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import zhijie.exchange.sheets.CsvText;
import zhijie.library.FaqBulkService;
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
    private static final int MOST_PREPARE = 700;
    private static final int MOST_CODE = 60;
    private static final int MOST_OWNER = 40;
    private static final int MOST_ALSO_ASKED = 18_000;
    private static final char UNREAD = '\uFFFD';
    private static final int VALID_DAYS = 180;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
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
        CsvRows rows = new CsvRows(CsvText.decode(bytes));
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            if (row.cells() == null) {
                sheet.wrong.add(new Wrong(row.line(), "", "引号没有成对"));
            } else if (sheet.columns.isEmpty()) {
                sheet.head(row.cells());
            } else if (Arrays.stream(row.cells()).anyMatch(cell -> !cell.isBlank())) {
                sheet.take(row.line(), row.cells());
            }
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
        if (Arrays.stream(row).anyMatch(cell -> cell.indexOf(UNREAD) >= 0)) {
            wrong.add(new Wrong(line, "", "有读不出的字符，请另存为 UTF-8"));
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
                if (codes.add(FaqBulkService.plainCode(faq.code()))) {
                    lines.add(faq);
                } else {
                    wrong.add(new Wrong(line, columns.containsKey("code") ? "code" : "question", "与前面的一行重复"));
                }
            } catch (WrongCellException e) {
                wrong.add(new Wrong(line, e.field, e.getMessage()));
            }
        }
    }

    /** A cell that cannot stand, and why. */
    private static final class WrongCellException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;

        WrongCellException(String field, String reason) {
            super(reason);
            this.field = field;
        }
    }

    private FaqLine faq(String[] row, String question, String answer) throws WrongCellException {
        String code = within(row, "code", MOST_CODE);
        String owner = within(row, "owner", MOST_OWNER);
        List<String> also = many(within(row, "alsoAsked", MOST_ALSO_ASKED));
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
        LocalDate on = day(row, "verifiedOn", today);
        LocalDate by = day(row, "verifyBy", on.plusDays(VALID_DAYS));
        if (by.isBefore(on)) {
            throw new WrongCellException("verifyBy", "下次核对的日期早于核对日期");
        }
        FaqText text = new FaqText(
                question.length() <= MOST_QUESTION ? question : question.substring(0, MOST_QUESTION - 1) + "…",
                also,
                known(row, "industry", Industry.GENERAL, Industry::of),
                known(row, "scene", Scene.CHANGES, Scene::of),
                within(row, "appliesWhen", MOST_COLUMN),
                within(row, "notWhen", MOST_COLUMN),
                many(within(row, "prepare", MOST_PREPARE)),
                say,
                steps,
                on,
                by,
                owner.isEmpty() ? "导入" : owner);
        return new FaqLine(
                code.isEmpty() ? "faq-" + hash(question).substring(0, 16) : code,
                text,
                hash(String.join("\u0000", row)));
    }

    private String within(String[] row, String column, int most) throws WrongCellException {
        String cell = cell(row, column);
        if (cell.length() > most) {
            throw new WrongCellException(column, "超过 " + most + " 字");
        }
        return cell;
    }

    private <T> T known(String[] row, String column, T otherwise, Function<String, T> named) throws WrongCellException {
        String cell = cell(row, column);
        try {
            return cell.isEmpty() ? otherwise : named.apply(cell);
        } catch (IllegalArgumentException e) {
            throw new WrongCellException(column, "没有这一种：" + cell);
        }
    }

    private LocalDate day(String[] row, String column, LocalDate otherwise) throws WrongCellException {
        String cell = cell(row, column);
        try {
            return cell.isEmpty() ? otherwise : LocalDate.parse(cell.replace('/', '-'), DAY);
        } catch (DateTimeParseException e) {
            throw new WrongCellException(column, "日期应写成 2026-11-20：" + cell);
        }
    }

    private String cell(String[] row, String column) {
        Integer at = columns.get(column.toLowerCase(Locale.ROOT));
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
