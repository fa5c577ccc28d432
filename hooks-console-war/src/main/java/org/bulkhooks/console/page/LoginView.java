package org.bulkhooks.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.bulkhooks.console.login.LocalTarget;
import org.bulkhooks.console.login.LoginThrottle;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.web.SessionCookie;
import org.bulkhooks.console.web.SessionLength;

/** The page /login. */
@Named
@RequestScoped
public class LoginView {

    private static final int TOO_MANY_REQUESTS = 429; // RFC 6585, section 4

    @Inject
    private SecurityContext securityContext;

    @Inject
    private LoginThrottle throttle;

    @Inject
    private FacesContext faces;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private String user = "";
    private String password = "";
    private String message = "";

    /** Checks user and password; leads to the page that was asked for, or shows what is wrong. */
    public void login() throws IOException {
        if (user.isBlank() || password.isEmpty()) {
            message = Texts.of("login.incomplete");
            return;
        }
        String address = request().getRemoteAddr();
        Duration wait = throttle.begin(user, address);
        if (!wait.isZero()) {
            faces.getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
            faces.getExternalContext().setResponseHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
            message = Texts.of("login.throttled", Long.toString(wait.toMinutes() + 1));
        } else if (authenticate() == AuthenticationStatus.SUCCESS) {
            throttle.succeeded(user, address);
            request().changeSessionId(); // a session that another client began must not become a logged-in one
            SessionLength.afterLogin(request());
            SessionCookie.complete(
                    request(), (HttpServletResponse) faces.getExternalContext().getResponse());
            ExternalContext external = faces.getExternalContext();
            external.redirect(external.getRequestContextPath() + LocalTarget.of(getTarget()));
        } else {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_OK); // some servers have set 401 by now
            message = Texts.of("login.wrong");
        }
    }

    private AuthenticationStatus authenticate() {
        return securityContext.authenticate(
                request(),
                (HttpServletResponse) faces.getExternalContext().getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(user, new Password(password)))
                        .newAuthentication(true));
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) faces.getExternalContext().getRequest();
    }

    /** Returns the page that was asked for before the login, within the console. */
    public String getTarget() {
        return LocalTarget.of(parameters.get("to"));
    }

    /** Returns what is wrong, or an empty string. */
    public String getMessage() {
        return message;
    }

    /** Returns the user's name. */
    public String getUser() {
        return user;
    }

    /** Sets the user's name. */
    public void setUser(String user) {
        this.user = user.strip();
    }

    /** Returns the password; it is never rendered. */
    public String getPassword() {
        return password;
    }

    /** Sets the password. */
    public void setPassword(String password) {
        this.password = password;
    }
}
