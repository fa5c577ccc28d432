package org.bulkhooks.quickstart.page;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Keeps the cookie of the session from forms of other sites. In code, because servers leave out SameSite when it stands
 * in web.xml; where one leaves it out all the same, {@link SecurityHeaders} adds it.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        event.getServletContext().getSessionCookieConfig().setAttribute("SameSite", "Lax");
    }
}
