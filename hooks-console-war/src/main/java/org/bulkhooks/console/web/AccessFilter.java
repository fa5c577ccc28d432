package org.bulkhooks.console.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bulkhooks.console.login.ConsoleConfiguration;
import org.bulkhooks.console.login.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may come in. It stands before all servlets, and does the work of security constraints in web.xml, whose
 * redirects and errors the server would send without our headers.
 */
public final class AccessFilter extends HttpFilter {

    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final long serialVersionUID = 1L;
    private static final String START = "/overview"; // the page of the address /
    private static final String EXPIRED_VIEW = "jakarta.faces.application.ViewExpiredException";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Inject
    @SuppressWarnings("serial") // a reference by the container, which never serializes filters
    private ConsoleConfiguration configuration;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!SameOrigin.allows(
                request.getMethod(),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isStatic(path)) {
            chain.doFilter(request, response);
        } else {
            List<String> problems = configuration.problems();
            if (!problems.isEmpty()) {
                ErrorPage.unconfigured(problems).send(request, response);
            } else if (request.getUserPrincipal() == null) {
                beforeLogin(path, request, response, chain);
            } else {
                afterLogin(path, request, response, chain);
            }
        }
    }

    private static void beforeLogin(
            String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isLogin(path)) {
            SessionLength.beforeLogin(
                    request); // here, because the view that needs a session may have committed the response
            SessionCookie.complete(request, response);
            answer(request, response, chain);
        } else {
            response.sendRedirect(request.getContextPath() + "/login" + target(path, request));
        }
    }

    private static String target(String path, HttpServletRequest request) {
        if (isPost(request) || path.equals("/")) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }

    private static void afterLogin(
            String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isLogin(path)) {
            response.sendRedirect(request.getContextPath() + "/");
        } else if (path.endsWith("/") && path.length() > 1) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND); // a folder, which some servers forbid instead
        } else if (!request.isUserInRole(Roles.OPERATOR) && !request.isUserInRole(Roles.VIEWER)) {
            refuseWithoutRole(request, response);
        } else if (request.isUserInRole(Roles.OPERATOR) || !isPost(request) || isLogout(request)) {
            if (path.equals("/")) {
                request.getRequestDispatcher(START).forward(request, response);
            } else {
                answer(request, response, chain);
            }
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Has the page answer. A form of a session that has ended is no failure, and the server is to log none. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isPost(request)) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // of the pages; Faces would set it too late
            if (request.getParameter(VIEW_STATE) == null) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST); // of no form of a page; Faces would ignore it
                return;
            }
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException thrown) {
            if (response.isCommitted() || !isExpired(thrown)) {
                throw thrown;
            }
            response.sendError(ErrorPage.EXPIRED);
        }
    }

    /** Tells whether a session that has ended is why this was thrown. */
    private static boolean isExpired(Throwable thrown) {
        int depth = 0;
        for (@Nullable Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause()) {
            if (cause.getClass().getName().equals(EXPIRED_VIEW)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    /** Ends the session too: each page that has the button to log out is refused. */
    private static void refuseWithoutRole(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        ErrorPage page = ErrorPage.withoutRole(request.getRemoteUser());
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        page.send(request, response);
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }

    /** Tells whether the form in the head of each page was sent: all that viewers may send. */
    private static boolean isLogout(HttpServletRequest request) {
        return request.getParameter("logout") != null;
    }

    private static boolean isStatic(String path) {
        return (path.startsWith("/css/") && path.endsWith(".css")) || (path.startsWith("/js/") && path.endsWith(".js"));
    }

    private static boolean isLogin(String path) {
        return path.equals("/login") || path.equals("/login.xhtml");
    }

    /** Returns the path as the server maps it to servlets: decoded, without path parameters. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
