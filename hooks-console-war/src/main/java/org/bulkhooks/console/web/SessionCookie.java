package org.bulkhooks.console.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.EnumSet;

/** Sets up the session's cookie. In code, because servers leave out SameSite when it stands in web.xml. */
public final class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName("HOOKSCONSOLE");
        cookie.setHttpOnly(true);
        cookie.setAttribute(
                "SameSite", "Lax"); // Strict would lose the session of a user who follows a link from elsewhere
        event.getServletContext().setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    }
}
