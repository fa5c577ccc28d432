package org.bulkhooks.it.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Goes into the console and tells how long its sessions live, which no browser can see. */
@WebFilter("/*")
public final class SessionLengthFilter extends HttpFilter {

    static final String HEADER = "Test-Session-Seconds";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        response.setHeader(HEADER, session == null ? "none" : Integer.toString(session.getMaxInactiveInterval()));
        chain.doFilter(request, response);
    }
}
