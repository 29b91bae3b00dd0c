package zhijie.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.commonmark.renderer.html.AttributeProvider;

/**
 * What lessons write in plain Markdown and readers should see at a glance: lines of a dialogue ({@code 座席：…} in a
 * quotation), sentences marked ✗ or ✓, and tables that a phone scrolls sideways. The text itself stays as written.
 */
final class MarkdownSpeech implements PostProcessor, AttributeProvider {

    private static final String CLASS = "class";
    private static final Pattern SPEAKER = Pattern.compile("^([✗✓] )?(\\p{IsHan}{1,6})(：.*)$", Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile("[✗✓]");
    private static final String RIGHT = "<span class=\"right\">✓</span>";
    private static final String WRONG = "<span class=\"wrong\">✗</span>";

    @Override
    public Node process(Node document) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<TableBlock> tables = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                paragraphs.add(paragraph);
            }

            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    tables.add(table);
                }
            }
        });
        paragraphs.forEach(MarkdownSpeech::separate);
        tables.forEach(MarkdownSpeech::scroll);
        List<Text> marked = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (MARK.matcher(text.getLiteral()).find()) {
                    marked.add(text);
                }
            }
        });
        marked.forEach(MarkdownSpeech::mark);
        return document;
    }

    /** One paragraph a line, where every line is spoken or marked. */
    private static void separate(Paragraph paragraph) {
        boolean quoted = paragraph.getParent() instanceof BlockQuote;
        List<Node> starts = new ArrayList<>();
        boolean atStart = true;
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (atStart) {
                starts.add(node);
            }
            atStart = node instanceof SoftLineBreak;
        }
        if (!starts.stream().allMatch(it -> isMarked(it) || quoted && isSpoken(it))) {
            return;
        }
        Node after = paragraph;
        for (Node start : starts.subList(1, starts.size())) {
            start.getPrevious().unlink();
            Paragraph line = new Paragraph();
            after.insertAfter(line);
            after = line;
            for (Node node = start; node != null; ) {
                Node next = node.getNext();
                boolean last = next instanceof SoftLineBreak;
                line.appendChild(node);
                node = last ? null : next;
            }
        }
        for (Node start : starts) {
            if (quoted && isSpoken(start)) {
                nameSpeaker((Text) start);
            }
        }
    }

    private static boolean isMarked(Node node) {
        return node instanceof Text text && MARK.matcher(text.getLiteral()).lookingAt();
    }

    private static boolean isSpoken(Node node) {
        return node instanceof Text text && SPEAKER.matcher(text.getLiteral()).matches();
    }

    private static void nameSpeaker(Text text) {
        Matcher matcher = SPEAKER.matcher(text.getLiteral());
        if (matcher.matches()) {
            StrongEmphasis speaker = new StrongEmphasis("**");
            speaker.appendChild(new Text(matcher.group(2)));
            if (matcher.group(1) != null) {
                text.insertBefore(new Text(matcher.group(1)));
            }
            text.insertBefore(speaker);
            text.setLiteral(matcher.group(3));
        }
    }

    private static void mark(Text text) {
        String literal = text.getLiteral();
        int from = 0;
        Matcher matcher = MARK.matcher(literal);
        while (matcher.find()) {
            if (matcher.start() > from) {
                text.insertBefore(new Text(literal.substring(from, matcher.start())));
            }
            HtmlInline mark = new HtmlInline();
            mark.setLiteral("✓".equals(matcher.group()) ? RIGHT : WRONG);
            text.insertBefore(mark);
            from = matcher.end();
        }
        text.setLiteral(literal.substring(from));
    }

    /** A table in a region that scrolls and takes the keyboard, named by the table's heads. */
    private static void scroll(TableBlock table) {
        List<String> heads = new ArrayList<>();
        table.getFirstChild().accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                heads.add(text.getLiteral().replaceAll("[<>&\"]", ""));
            }
        });
        HtmlBlock open = new HtmlBlock();
        open.setLiteral("<div class=\"scroll-x\" tabindex=\"0\" role=\"region\" aria-label=\"" + String.join("、", heads)
                + "\">");
        table.insertBefore(open);
        HtmlBlock close = new HtmlBlock();
        close.setLiteral("</div>");
        table.insertAfter(close);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        boolean block = node instanceof Paragraph || node instanceof ListItem || node instanceof TableCell;
        Node first = block ? node.getFirstChild() : null;
        if (first instanceof Paragraph paragraph) {
            first = paragraph.getFirstChild();
        }
        if (first instanceof HtmlInline html && RIGHT.equals(html.getLiteral())) {
            attributes.put(CLASS, "right");
        } else if (first instanceof HtmlInline html && WRONG.equals(html.getLiteral())) {
            attributes.put(CLASS, "wrong");
        } else if (node instanceof Paragraph
                && node.getParent() instanceof BlockQuote
                && first instanceof StrongEmphasis
                && first.getNext() instanceof Text text
                && text.getLiteral().startsWith("：")) {
            attributes.put(CLASS, "spoken");
        }
    }
}
