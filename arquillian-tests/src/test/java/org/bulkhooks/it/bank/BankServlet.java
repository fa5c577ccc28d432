package org.bulkhooks.it.bank;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;

/** Creates an account in bulk and one by the persistence context, and answers with the hooks that were called. */
@WebServlet("/create")
@SuppressWarnings("serial") // no server serializes a servlet
public class BankServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private BulkOperations bulk;

    @Inject
    private EntityManager em;

    @Inject
    private Work work;

    @Inject
    private CallLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        bulk.create(List.of(new Account("bulk", "1")));
        work.doInTransaction(() -> em.persist(new Account("flush", "1")));
        response.getWriter().write(String.join("\n", log.calls()));
    }
}
