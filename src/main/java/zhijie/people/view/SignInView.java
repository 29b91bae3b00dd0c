package zhijie.people.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.util.Faces;
import zhijie.common.RuleViolationException;
import zhijie.people.SignInSession;
import zhijie.web.Messages;

/** The sign-in page: login and password, then on to the page that was asked for. */
@Named
@RequestScoped
public class SignInView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInSession session;

    @Inject
    private transient Messages messages;

    private String login;
    private String password;
    private String next;
    private String out;

    /** Signs out where that was posted: a link or a picture on another site must not be able to. */
    public void open() {
        if (out != null && "POST".equals(Faces.getRequest().getMethod())) {
            session.signOut();
            Faces.redirect("/sign-in");
        }
    }

    public void signIn() {
        try {
            session.signIn(login.strip(), password);
            Faces.redirect(isOwnPath(next) ? next : "/");
        } catch (RuleViolationException e) {
            messages.failed(e);
        }
    }

    /** Only a path of this site, so that a link can't send people elsewhere after signing in. */
    static boolean isOwnPath(String path) {
        return path != null && path.matches("/[^/\\\\].*") && path.chars().noneMatch(Character::isISOControl);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getOut() {
        return out;
    }

    public void setOut(String out) {
        this.out = out;
    }
}
