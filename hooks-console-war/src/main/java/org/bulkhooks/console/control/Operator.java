package org.bulkhooks.console.control;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Logger;
import org.bulkhooks.console.login.Roles;

/** The user of a request, who may be an operator. */
@RequestScoped
public class Operator {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks.console.control");

    @Inject
    FacesContext faces;

    /** Tells whether the user may change something. */
    public boolean isAllowed() {
        return faces.getExternalContext().isUserInRole(Roles.OPERATOR);
    }

    /** Returns the name of the user. */
    public String name() {
        return String.valueOf(faces.getExternalContext().getRemoteUser());
    }

    /** Writes into the log who does what. */
    void log(String what, ControlledHook.Target target) {
        LOGGER.info(() -> name() + " " + what + " " + target.id() + " of "
                + target.application().name());
    }

    /** Returns the hook of a request that changes it, if the user may and there is one; else answers 403 or 404. */
    Optional<ControlledHook.Target> targetOf(ControlledHook hook) throws IOException {
        Optional<ControlledHook.Target> target = isAllowed() ? hook.target() : Optional.empty();
        if (target.isEmpty()) {
            answer(isAllowed() ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
        }
        return target;
    }

    /** Answers 403. */
    void refuse() throws IOException {
        answer(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Answers with an error page. */
    void answer(int status) throws IOException {
        faces.getExternalContext().responseSendError(status, null);
        faces.responseComplete();
    }

    /** Leads to the page of a hook. */
    void toHook(ControlledHook hook) throws IOException {
        ExternalContext external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + "/hook" + hook.url());
    }
}
