package org.bulkhooks.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.login.Roles;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/** What each page shows of the session: who is logged in, and the way out. */
@Named
@RequestScoped
public class SessionView {

    @Inject
    private FacesContext faces;

    /** Returns the name of the user with the role, or an empty string before the login. */
    public String getWho() {
        ExternalContext external = faces.getExternalContext();
        @Nullable String user = external.getRemoteUser();
        if (user == null) {
            return "";
        }
        return Texts.of(external.isUserInRole(Roles.OPERATOR) ? "session.operator" : "session.viewer", user);
    }

    /** Returns the time that the page shows. */
    public String getAsOf() {
        return Texts.of("session.as-of", Show.clock(System.currentTimeMillis()));
    }

    /** Ends the session. */
    public void logout() throws IOException, ServletException {
        ExternalContext external = faces.getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login");
    }
}
