package org.bulkhooks.quickstart.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
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
        if (request.getServletPath().endsWith(".xhtml") && request.getSession(false) == null) {
            // begun here, before anything is sent: not every server writes SameSite when it is told to
            request.getSession();
            Collection<String> cookies = List.copyOf(response.getHeaders(COOKIE));
            response.setHeader(COOKIE, null);
            cookies.forEach(cookie ->
                    response.addHeader(COOKIE, cookie.contains("; SameSite=") ? cookie : cookie + "; SameSite=Lax"));
        }
        chain.doFilter(request, response);
    }
}
