package zhijie.web;

import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;
import zhijie.common.Setting;

/** Hands our settings to Faces before it starts: its stage, and that pages are read anew while they are written. */
public class FacesSettings implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        String stage = Setting.FACES_STAGE.value();
        context.setInitParameter("jakarta.faces.PROJECT_STAGE", stage);
        context.setInitParameter("jakarta.faces.FACELETS_REFRESH_PERIOD", "Development".equals(stage) ? "0" : "-1");
        context.setSessionTimeout(Setting.SESSION_MINUTES.number());
    }
}
