package org.bulkhooks.console.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;

/** Sets up the session's cookie. In code, because servers leave out SameSite when it stands in web.xml. */
public final class SessionCookie implements ServletContextListener {

    static final String NAME = "HOOKSCONSOLE";

    private static final String HEADER = "Set-Cookie";
    private static final String SAME_SITE = "SameSite";
    private static final String LAX =
            "Lax"; // Strict would lose the session of a user who follows a link from elsewhere

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName(NAME);
        cookie.setHttpOnly(true);
        cookie.setAttribute(SAME_SITE, LAX);
        event.getServletContext().setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    }

    /**
     * Adds SameSite to the session's cookie where the server left it out. To be called after a session was begun or its
     * id changed, before the response is committed.
     */
    public static void complete(HttpServletResponse response) {
        List<String> cookies = List.copyOf(response.getHeaders(HEADER));
        if (cookies.stream().anyMatch(SessionCookie::lacksSameSite)) {
            response.setHeader(HEADER, completed(cookies.get(0)));
            cookies.stream().skip(1).forEach(cookie -> response.addHeader(HEADER, completed(cookie)));
        }
    }

    static String completed(String cookie) {
        return lacksSameSite(cookie) ? cookie + "; " + SAME_SITE + "=" + LAX : cookie;
    }

    private static boolean lacksSameSite(String cookie) {
        return cookie.startsWith(NAME + "=") && !cookie.contains("; " + SAME_SITE + "=");
    }
}
