package org.bulkhooks.console.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes a view state that no page has for one of a session that has ended. Without it, whoever sends nonsense gets the
 * page of an error of the console, and the server's log a stack trace for each.
 */
public final class ViewStates extends ViewHandlerWrapper {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks.console.web");

    /** Called by Faces, as faces-config.xml says. */
    public ViewStates(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable UIViewRoot restoreView(FacesContext context, String viewId) {
        try {
            return super.restoreView(context, viewId);
        } catch (FacesException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            LOGGER.log(Level.FINE, unreadable, () -> "A view state of " + viewId + " cannot be read");
            return null;
        }
    }
}
