package zhijie.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    /** The sanitizer writes full-width punctuation as references. */
    private static String html(String markdown) {
        return Pattern.compile("&#x(ff[0-9a-f]{2});")
                .matcher(Markdown.toHtml(markdown))
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    @Test
    void eachLineOfADialogueStandsAloneUnderItsSpeaker() {
        assertThat(html("> 座席：您好。\n> 客户：（停顿）**你**哪里？"))
                .isEqualToIgnoringNewLines("<blockquote><p class=\"spoken\"><strong>座席</strong>：您好。</p>"
                        + "<p class=\"spoken\"><strong>客户</strong>：（停顿）<strong>你</strong>哪里？</p></blockquote>");
    }

    @Test
    void aLineOfADialogueMayBeMarked() {
        assertThat(html("> 客户：太贵了\n> ✗ 座席：一分价钱一分货。"))
                .contains("<p class=\"wrong\"><span class=\"wrong\">✗</span> <strong>座席</strong>：一分价钱一分货。</p>");
    }

    @Test
    void aQuotationThatIsNoDialogueStaysOneParagraph() {
        assertThat(html("> 速度是总字符数减错漏数，\n> 再除以分钟数。"))
                .isEqualToIgnoringNewLines("<blockquote><p>速度是总字符数减错漏数，\n再除以分钟数。</p></blockquote>");
    }

    @Test
    void marksWhatIsRightAndWhatIsWrong() {
        assertThat(html("✗ 再等等。\n✓ 六点前回您。"))
                .isEqualToIgnoringNewLines("<p class=\"wrong\"><span class=\"wrong\">✗</span> 再等等。</p>"
                        + "<p class=\"right\"><span class=\"right\">✓</span> 六点前回您。</p>");
        assertThat(html("- ✗ 尽快\n- 家人接听？✓ 请本人回电"))
                .isEqualToIgnoringNewLines("<ul><li class=\"wrong\"><span class=\"wrong\">✗</span> 尽快</li>"
                        + "<li>家人接听？<span class=\"right\">✓</span> 请本人回电</li></ul>");
    }

    @Test
    void aTableScrollsInARegionNamedByItsHeads() {
        assertThat(html("| 层 | 听\"什么\" |\n|---|---|\n| 事实 | ✓ 数字 |"))
                .contains("<div class=\"scroll-x\" tabindex=\"0\" role=\"region\" aria-label=\"层、听什么\">")
                .contains("<td class=\"right\"><span class=\"right\">✓</span> 数字</td>")
                .endsWith("</table>\n</div>\n");
    }

    @Test
    void lessonsCannotBringScriptsStylesOrForeignClasses() {
        assertThat(html("<img src=x onerror=alert(1)><span class=\"btn\" onclick=\"x()\">a</span>"
                        + "<div style=\"position:fixed\" class=\"right\">b</div> [c](javascript:alert(1))"))
                .doesNotContain("img", "onerror", "onclick", "btn", "style", "javascript");
    }
}
