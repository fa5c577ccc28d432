package org.bulkhooks.it.enterprise.south;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.it.enterprise.ledger.CallLog;
import org.bulkhooks.it.enterprise.ledger.Ledger;
import org.bulkhooks.it.enterprise.parcels.Parcel;

/** Writes to both persistence units, and answers with the hooks that were called. */
@WebServlet("/write")
@SuppressWarnings("serial") // no server serializes a servlet
public class OrderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @PersistenceUnit(unitName = "orders")
    private EntityManagerFactory factory;

    @Inject
    private Ledger ledger;

    @Inject
    private CallLog log;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = request.getParameter("text");
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            em.persist(new Order(text));
            em.flush();
            em.persist(new Parcel(text + " of the south"));
            em.getTransaction().commit();
            BulkOperations.on(em).create(List.of(new Order(text + " in bulk")));
        } finally {
            em.close();
        }
        ledger.book(text);
        response.getWriter().write(String.join("\n", log.take()));
    }
}
