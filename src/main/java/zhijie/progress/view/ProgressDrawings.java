package zhijie.progress.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import zhijie.progress.Progress;

/** The drawings of progress, as geometry for the page. */
@Named
@ApplicationScoped
public class ProgressDrawings {

    public StairsDrawing stairs(Progress progress) {
        return StairsDrawing.of(progress.target(), progress.levels());
    }

    /** The domains of the target's own level. */
    public ProfileDrawing profile(Progress progress) {
        return ProfileDrawing.of(progress.getOwnDomains());
    }
}
