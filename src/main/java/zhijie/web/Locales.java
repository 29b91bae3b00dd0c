package zhijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;

/** The language of a page: one of ours, chosen by a cookie, else Chinese. Never text from the request. */
@Named("locales")
@ApplicationScoped
public class Locales {

    /** The languages we speak. */
    public enum Language {
        ZH_CN(Locale.SIMPLIFIED_CHINESE),
        EN(Locale.ENGLISH);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }

        public Locale locale() {
            return locale;
        }
    }

    /** A missing English text must not be hidden by a Chinese one of the machine's default. */
    static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private HttpServletRequest request;

    /** Value for {@code f:view locale}. */
    public Locale getCurrent() {
        return current();
    }

    public Locale current() {
        return "en".equals(cookie("language")) ? Language.EN.locale() : Language.ZH_CN.locale();
    }

    /** Tag of the language for the {@code lang} attribute. */
    public String getTag() {
        return current().toLanguageTag();
    }

    /** {@code dark}, {@code light} or empty: the system decides. */
    public String getMode() {
        String mode = cookie("mode");
        return "dark".equals(mode) || "light".equals(mode) ? mode : "";
    }

    private String cookie(String name) {
        Cookie[] cookies;
        try {
            cookies = request.getCookies();
        } catch (jakarta.enterprise.context.ContextNotActiveException | IllegalStateException e) {
            return null; // A timer or a start-up task speaks the default language.
        }
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
