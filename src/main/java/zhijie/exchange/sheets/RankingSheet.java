package zhijie.exchange.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import zhijie.qualification.RankedRow;
import zhijie.qualification.ScoreRow;
import zhijie.qualification.Sentences;

/** A ranking as a workbook: a line a scorecard, written as they come. */
public final class RankingSheet {

    private static final List<String> HEADINGS = List.of(
            "scores.rank",
            "sheet.person",
            "sheet.code",
            "sheet.department",
            "trial.total",
            "scores.band",
            "scores.marks");
    private static final int MARKS = 6;

    /** Lines held before they are written out. */
    private static final int HELD = 500;

    private RankingSheet() {}

    /** @param rows hands every row of the ranking to who asks */
    public static byte[] write(String period, Consumer<Consumer<RankedRow>> rows, Sentences say) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (Workbook workbook = new Workbook(bytes, "Zhijie", "1.0")) {
                Worksheet sheet = workbook.newWorksheet(period);
                for (int c = 0; c < HEADINGS.size(); c++) {
                    sheet.inlineString(0, c, say.text(HEADINGS.get(c)));
                    sheet.width(c, c == MARKS ? 40 : 16);
                }
                sheet.freezePane(0, 1);
                int[] line = {0};
                rows.accept(row -> row(sheet, ++line[0], row, say));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(Worksheet sheet, int line, RankedRow it, Sentences say) {
        ScoreRow score = it.score();
        if (it.place().rank() > 0) {
            sheet.value(line, 0, it.place().rank());
        }
        text(sheet, line, 1, score.personName());
        text(sheet, line, 2, score.personCode());
        text(sheet, line, 3, score.department());
        if (score.total() != null) {
            sheet.value(line, 4, score.total());
        }
        text(
                sheet,
                line,
                5,
                say.text(
                        score.band() == null
                                ? score.state().getKey()
                                : score.band().getKey()));
        text(sheet, line, MARKS, marks(it, say));
        if (line % HELD == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String marks(RankedRow it, Sentences say) {
        return Stream.of(
                        it.place().tied() ? "scores.tied" : null,
                        it.place().star() ? "scores.star" : null,
                        it.retraining() ? "scores.retraining" : null)
                .filter(key -> key != null)
                .map(say::text)
                .collect(Collectors.joining("；"));
    }

    private static void text(Worksheet sheet, int line, int column, String text) {
        sheet.inlineString(line, column, SheetText.safe(text));
    }
}
