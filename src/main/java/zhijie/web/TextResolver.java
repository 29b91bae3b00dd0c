package zhijie.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What pages call their texts: {@code t} those that all share, {@code tLibrary} and so on those of a feature, in the
 * language of the page. They aren't declared to Faces, which would read a bundle only once even while it is written.
 */
public class TextResolver extends ELResolver {

    private static final Map<String, String> BUNDLES = Messages.BUNDLES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    name -> name.equals("common")
                            ? "t"
                            : "t" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                    name -> name));

    private static String bundle(Object base, Object property) {
        return base == null && property instanceof String name ? BUNDLES.get(name) : null;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        String bundle = bundle(base, property);
        if (bundle == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        UIViewRoot page = FacesContext.getCurrentInstance().getViewRoot();
        return Locales.bundle(bundle, page == null ? Locales.Language.ZH_CN.locale() : page.getLocale());
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (bundle(base, property) != null) {
            context.setPropertyResolved(true);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (bundle(base, property) != null) {
            throw new PropertyNotWritableException(property.toString());
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        boolean text = bundle(base, property) != null;
        if (text) {
            context.setPropertyResolved(true);
        }
        return text;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? String.class : null;
    }
}
