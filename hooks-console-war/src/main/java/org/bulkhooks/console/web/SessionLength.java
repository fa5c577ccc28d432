package org.bulkhooks.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;

/**
 * How long a session lives without a request. One that only holds the login page of an unknown user ends soon, so that
 * strangers cannot fill the server's memory with them.
 */
public final class SessionLength {

    private static final Duration BEFORE_LOGIN = Duration.ofMinutes(5);
    private static final Duration AFTER_LOGIN = Duration.ofMinutes(30);

    private SessionLength() {}

    static void beforeLogin(HttpServletRequest request) {
        set(request.getSession(), BEFORE_LOGIN);
    }

    /** Lengthens the session of a request to that of a user who is logged in. */
    public static void afterLogin(HttpServletRequest request) {
        set(request.getSession(), AFTER_LOGIN);
    }

    private static void set(HttpSession session, Duration length) {
        session.setMaxInactiveInterval((int) length.toSeconds());
    }
}
