package zhijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import zhijie.common.Setting;

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

    /** While pages are written, a changed text is seen with the next one. */
    private static final boolean FIXED = !"Development".equals(Setting.FACES_STAGE.value());

    private static final Map<String, ResourceBundle> READ = new ConcurrentHashMap<>();

    /** A missing English text must not be hidden by a Chinese one of the machine's default. */
    private static final ResourceBundle.Control NO_FALLBACK = new ResourceBundle.Control() {

        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public Locale getFallbackLocale(String name, Locale locale) {
            return null;
        }

        @Override
        public long getTimeToLive(String name, Locale locale) {
            return FIXED ? TTL_NO_EXPIRATION_CONTROL : 0;
        }
    };

    /** The texts of a feature in a language. */
    static ResourceBundle bundle(String feature, Locale locale) {
        return FIXED
                ? READ.computeIfAbsent(feature + '/' + locale, key -> read(feature, locale))
                : read(feature, locale);
    }

    private static ResourceBundle read(String feature, Locale locale) {
        return ResourceBundle.getBundle(
                "zhijie.messages." + feature, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
    }

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
