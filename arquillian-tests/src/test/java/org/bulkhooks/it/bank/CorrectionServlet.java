package org.bulkhooks.it.bank;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Corrects accounts by native SQL, which has its values in the text, and answers with the hooks that were called: none.
 */
@WebServlet("/correct")
@SuppressWarnings("serial") // no server serializes a servlet
public class CorrectionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private EntityManager em;

    @Inject
    private Work work;

    @Inject
    private CallLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        log.clear();
        String tier = request.getParameter("tier");
        work.doInTransaction(() -> em.createNativeQuery(
                        "update account set tier = '" + tier.replace("'", "''") + "' where balance > 4711.50")
                .executeUpdate());
        response.getWriter().write(String.join("\n", log.calls()));
    }
}
