package org.bulkhooks.quickstart.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * Tells browsers to run no scripts and to load nothing from elsewhere: the page needs neither. And to send the cookie
 * of its session with no form of another site.
 */
@WebFilter("/*")
public class SecurityHeaders extends HttpFilter {

    private static final String COOKIE = "Set-Cookie";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        if (isPage(request) && request.getSession(false) == null) {
            request.getSession(); // begun here, before anything is sent, so that its cookie can be completed
            complete(response);
        }
        chain.doFilter(request, response);
    }

    private static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals("/") || path.endsWith(".xhtml");
    }

    /** Adds SameSite to cookies, which not every server does that is told to. */
    private static void complete(HttpServletResponse response) {
        boolean first = true;
        for (String cookie : List.copyOf(response.getHeaders(COOKIE))) {
            String completed = cookie.contains("; SameSite=") ? cookie : cookie + "; SameSite=Lax";
            if (first) {
                response.setHeader(COOKIE, completed);
            } else {
                response.addHeader(COOKIE, completed);
            }
            first = false;
        }
    }
}
