package zhijie.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIMessage;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.atomic.AtomicBoolean;
import zhijie.common.ExpectedException;

/** Sentences of the message bundles with their arguments, and messages to the user of a page. */
@Named("say")
@ApplicationScoped
public class Messages {

    /** One bundle a feature. */
    public static final List<String> BUNDLES =
            List.of("common", "people", "framework", "library", "qualification", "search", "progress", "exchange");

    @Inject
    private Locales locales;

    /** The sentence in the language of the current user. */
    public String text(String key, Object... arguments) {
        return text(locales.current(), key, arguments);
    }

    /** The sentence in a given language. */
    public String text(Locale locale, String key, Object... arguments) {
        for (String bundle : BUNDLES) {
            try {
                String pattern = Locales.bundle(bundle, locale).getString(key);
                return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
            } catch (MissingResourceException e) {
                continue;
            }
        }
        return key;
    }

    public String of(ExpectedException e) {
        return text(e.key(), e.arguments());
    }

    /** Shows what was done. */
    public void done(String key, Object... arguments) {
        add(FacesMessage.SEVERITY_INFO, null, text(key, arguments));
    }

    /** Shows an expected error, at its field if it has one. */
    public void failed(ExpectedException e) {
        add(FacesMessage.SEVERITY_ERROR, field(e), of(e));
    }

    /**
     * Client id of the input that the error's field names and that has its message beside it: the one in the row of the
     * pressed button, else the nearest around it. Null where there is none.
     */
    private static String field(ExpectedException e) {
        FacesContext context = FacesContext.getCurrentInstance();
        String pressed = context.getExternalContext()
                .getRequestParameterMap()
                .get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME);
        if (e.field() == null || pressed == null) {
            return null;
        }
        char separator = UINamingContainer.getSeparatorChar(context);
        for (int end = pressed.lastIndexOf(separator); end >= 0; end = pressed.lastIndexOf(separator, end - 1)) {
            String input = pressed.substring(0, end + 1) + e.field();
            if (hasMessageBeside(context, input)) {
                return input;
            }
        }
        return null;
    }

    private static boolean hasMessageBeside(FacesContext context, String clientId) {
        AtomicBoolean has = new AtomicBoolean();
        context.getViewRoot()
                .invokeOnComponent(
                        context,
                        clientId,
                        (faces, component) -> has.set(component instanceof UIInput
                                && component.isRendered()
                                && component.getParent().getChildren().stream()
                                        .anyMatch(sibling -> sibling instanceof UIMessage message
                                                && component.getId().equals(message.getFor()))));
        return has.get();
    }

    private static void add(FacesMessage.Severity severity, String clientId, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
    }
}
