package org.bulkhooks.it.theatre;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;

/** Makes the traffic, and tells which hooks are called at a create or a delete of tickets, in their order. */
@WebServlet({"/traffic", "/create", "/delete"})
@SuppressWarnings("serial") // no server serializes a servlet
public class TheatreServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private Traffic traffic;

    @Inject
    private Hooks hooks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> lines =
                switch (request.getServletPath()) {
                    case "/create" -> hooks(BeforeCreate.class, AfterCreate.class);
                    case "/delete" -> hooks(AfterDelete.class);
                    default -> {
                        traffic.run();
                        yield List.of();
                    }
                };
        response.getWriter().write(String.join("\n", lines));
    }

    private List<String> hooks(Class<?>... events) {
        return Stream.of(events)
                .flatMap(event -> hooks.forModel(Ticket.class, event).stream())
                .map(TheatreServlet::name)
                .toList();
    }

    private static String name(HookDescription hook) {
        return hook.beanClass().getSimpleName() + "." + hook.method();
    }
}
