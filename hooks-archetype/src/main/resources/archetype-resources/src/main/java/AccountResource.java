package ${package};

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;

@Path("accounts")
@ApplicationScoped
@Transactional
public class AccountResource {

    @Inject
    BulkOperations bulk;

    @Inject
    EntityManager entityManager;

    @GET
    public List<Account> all() {
        return entityManager
                .createQuery("SELECT a FROM Account a ORDER BY a.number", Account.class)
                .getResultList();
    }

    @POST
    public void create(List<Account> accounts) {
        bulk.create(accounts);
    }

    @PUT
    public void update(List<Account> accounts) {
        bulk.update(accounts);
    }
}
