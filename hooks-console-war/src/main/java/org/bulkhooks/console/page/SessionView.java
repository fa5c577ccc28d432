package org.bulkhooks.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What each page shows of the session: who is logged in, and the way out. */
@Named
@RequestScoped
public class SessionView {

    @Inject
    private FacesContext faces;

    /** Returns the name of the user, or null before the login. */
    public @Nullable String getUser() {
        return faces.getExternalContext().getRemoteUser();
    }

    /** Ends the session. */
    public void logout() throws IOException, ServletException {
        ExternalContext external = faces.getExternalContext();
        ((HttpServletRequest) external.getRequest()).logout();
        external.invalidateSession();
        external.redirect(external.getRequestContextPath() + "/login");
    }
}
