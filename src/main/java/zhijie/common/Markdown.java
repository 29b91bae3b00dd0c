package zhijie.common;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown text as safe HTML: rendered, then every element and attribute checked against an allow-list. */
public final class Markdown {

    private static final MarkdownSpeech SPEECH = new MarkdownSpeech();
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .postProcessor(SPEECH)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .attributeProviderFactory(context -> SPEECH)
            .build();
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "del",
                    "div",
                    "span")
            .allowWithoutAttributes("span", "div")
            .allowAttributes("class")
            .matching(Pattern.compile("right|wrong|spoken|scroll-x"))
            .onElements("p", "li", "td", "span", "div")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("div")
            .allowAttributes("role")
            .matching(Pattern.compile("region"))
            .onElements("div")
            .allowAttributes("aria-label")
            .onElements("div")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /** Safe HTML of the text; empty for null. */
    public static String toHtml(String markdown) {
        return markdown == null ? "" : POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
    }
}
