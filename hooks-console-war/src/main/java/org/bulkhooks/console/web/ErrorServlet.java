package org.bulkhooks.console.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers errors with {@link ErrorPage}; web.xml sends all of them here. */
public final class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page(request).send(request, response);
    }

    private static ErrorPage page(HttpServletRequest request) {
        if (request.getDispatcherType() != DispatcherType.ERROR) {
            return ErrorPage.of(HttpServletResponse.SC_NOT_FOUND); // a client asked for this servlet itself
        }
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? ErrorPage.of(status)
                : ErrorPage.of(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
}
