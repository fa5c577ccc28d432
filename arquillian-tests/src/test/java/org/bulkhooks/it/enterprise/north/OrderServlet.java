package org.bulkhooks.it.enterprise.north;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.it.enterprise.ledger.CallLog;
import org.bulkhooks.it.enterprise.ledger.Ledger;
import org.bulkhooks.it.enterprise.parcels.Parcel;

/**
 * Writes to both persistence units in one transaction, and answers with the hooks that were called; or with the
 * applications that the console sees on the server.
 */
@WebServlet({"/write", "/applications"})
@SuppressWarnings("serial") // no server serializes a servlet
public class OrderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @PersistenceContext(unitName = "orders")
    private EntityManager em;

    @Inject
    private BulkOperations bulk;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Ledger ledger;

    @Inject
    private CallLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            response.getWriter()
                    .write(String.join(
                            "\n",
                            request.getServletPath().equals("/write")
                                    ? write(request.getParameter("text"))
                                    : applications()));
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }

    private List<String> write(String text) throws Exception {
        transaction.begin();
        em.persist(new Order(text));
        em.flush();
        em.persist(new Parcel(text + " of the north"));
        em.flush();
        ledger.book(text);
        transaction.commit();
        bulk.create(List.of(new Order(text + " in bulk")));
        return log.take();
    }

    private static List<String> applications() throws JMException {
        return ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("org.bulkhooks:type=Catalog,*"), null)
                .stream()
                .map(name -> ObjectName.unquote(name.getKeyProperty("application")))
                .map(name -> name.startsWith("/") ? name.substring(1) : name) // some servers tell the context path
                .sorted()
                .toList();
    }
}
