package zhijie.exchange.sheets;

/** Text on its way into a cell. What a spreadsheet would take for a formula is kept text. */
final class SheetText {

    private SheetText() {}

    static String safe(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
