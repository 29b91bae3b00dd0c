package zhijie.library;

import java.util.Locale;

/** Part of an exam: 业务 business, 合规 compliance, 案例 case. */
public enum ItemPart {
    BUSINESS,
    COMPLIANCE,
    CASE;

    public static ItemPart of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    public String getKey() {
        return "itemPart." + name();
    }
}
