package zhijie.exchange.content;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import zhijie.common.ExpectedException;

/** The Chinese sentence of an expected error, for reports that no page shows. */
final class Reasons {

    private static final List<String> BUNDLES =
            List.of("common", "people", "framework", "library", "qualification", "search", "progress", "exchange");

    private Reasons() {}

    static String of(ExpectedException expected) {
        for (String bundle : BUNDLES) {
            try {
                String pattern = ResourceBundle.getBundle(
                                "zhijie.messages." + bundle,
                                Locale.SIMPLIFIED_CHINESE,
                                Thread.currentThread().getContextClassLoader(),
                                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                        .getString(expected.key());
                return new MessageFormat(pattern, Locale.SIMPLIFIED_CHINESE).format(expected.arguments());
            } catch (MissingResourceException e) {
                continue; // It is in another bundle.
            }
        }
        return expected.getMessage();
    }
}
