package org.bulkhooks.console.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets up the session's cookie. In code, because servers leave out SameSite when it stands in web.xml. */
public final class SessionCookie implements ServletContextListener {

    static final String NAME = "HOOKSCONSOLE";

    private static final String HEADER = "Set-Cookie";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
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
     * Adds to the session's cookie what the server left out: SameSite, and Secure where a proxy before it speaks TLS.
     * To be called after a session was begun or its id changed, before the response is committed.
     */
    public static void complete(HttpServletRequest request, HttpServletResponse response) {
        boolean secure = isOverTls(request.isSecure(), request.getHeader(FORWARDED_PROTO));
        List<String> cookies = List.copyOf(response.getHeaders(HEADER));
        List<String> completed =
                cookies.stream().map(cookie -> completed(cookie, secure)).toList();
        if (!completed.equals(cookies)) {
            response.setHeader(HEADER, completed.get(0));
            completed.stream().skip(1).forEach(cookie -> response.addHeader(HEADER, cookie));
        }
    }

    /**
     * Tells whether the browser speaks TLS. The header may be a client's lie: then the browser of that client alone
     * gets a cookie that it sends over TLS only.
     *
     * @param secure whether the server itself does
     * @param forwarded the protocols that proxies forwarded, that of the browser first, or null
     */
    static boolean isOverTls(boolean secure, @Nullable String forwarded) {
        return secure
                || (forwarded != null && forwarded.split(",", 2)[0].strip().equalsIgnoreCase("https"));
    }

    static String completed(String cookie, boolean secure) {
        if (!cookie.startsWith(NAME + "=")) {
            return cookie;
        }
        String withSameSite = cookie.contains("; " + SAME_SITE + "=") ? cookie : cookie + "; " + SAME_SITE + "=" + LAX;
        return secure && !withSameSite.contains("; Secure") ? withSameSite + "; Secure" : withSameSite;
    }
}
