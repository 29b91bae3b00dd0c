package zhijie.exchange.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Worksheet;
import zhijie.qualification.Candidate;
import zhijie.qualification.CandidateWords;
import zhijie.qualification.PromotionDecision;
import zhijie.qualification.Sentences;

/** The promotion board as a workbook: a line a candidate. */
public final class PromotionSheet {

    private static final int MISSING = 7;

    private PromotionSheet() {}

    public static byte[] write(List<Candidate> board, Sentences say) {
        List<String> headings = List.of(
                "sheet.person",
                "sheet.code",
                "sheet.department",
                "sheet.role",
                "sheet.standing",
                "sheet.average",
                "sheet.assessments",
                "sheet.missing",
                "sheet.decision",
                "sheet.reasons");
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Zhijie", "1.0")) {
                Worksheet sheet = workbook.newWorksheet(say.text("sheet.promotions"));
                for (int c = 0; c < headings.size(); c++) {
                    sheet.value(0, c, say.text(headings.get(c)));
                    sheet.width(c, c == MISSING ? 60 : 18);
                }
                int line = 1;
                for (Candidate candidate : board) {
                    row(sheet, line++, candidate, say);
                }
                sheet.freezePane(0, 1);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Worksheet sheet, int line, Candidate it, Sentences say) {
        text(sheet, line, 0, it.match().personName());
        text(sheet, line, 1, it.match().personCode());
        text(sheet, line, 2, it.department());
        text(sheet, line, 3, it.roleTitle());
        text(sheet, line, 4, say.text(it.standing().getKey()));
        if (it.averageScore() != null) {
            sheet.value(line, 5, it.averageScore());
        }
        text(sheet, line, 6, String.join("；", CandidateWords.assessments(it, say)));
        text(sheet, line, MISSING, String.join("；", CandidateWords.missing(it, say)));
        text(
                sheet,
                line,
                MISSING + 1,
                joined(it, made -> say.text(made.outcome().getKey()) + " " + made.decidedOn() + " " + made.actor()));
        text(sheet, line, MISSING + 2, joined(it, PromotionDecision.Row::reasons));
    }

    /** Something of each decision, newest first. */
    private static String joined(Candidate it, Function<PromotionDecision.Row, String> what) {
        return it.decisions().stream().map(what).collect(Collectors.joining("；"));
    }

    private static void text(Worksheet sheet, int line, int column, String text) {
        sheet.value(line, column, SheetText.safe(text == null ? "" : text));
    }
}
