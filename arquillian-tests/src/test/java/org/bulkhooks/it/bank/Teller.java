package org.bulkhooks.it.bank;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BypassScope;
import org.bulkhooks.Hooks;
import org.bulkhooks.bulk.BulkOperations;

/** An EJB that writes, and that is a hook itself. */
@Stateless
public class Teller {

    @Inject
    private BulkOperations bulk;

    @Inject
    private EntityManager em;

    @Inject
    private Hooks hooks;

    @Inject
    private CallLog log;

    @Resource
    private SessionContext context;

    public void persist(Account account) {
        em.persist(account);
    }

    public void createAndGiveUp(List<Account> accounts) {
        bulk.create(accounts);
        context.setRollbackOnly();
    }

    /** Creates accounts, and never closes the scope. */
    public BypassScope createBypassed(List<Account> accounts) {
        BypassScope scope = hooks.bypass(AccountHooks.class, "migration 42");
        bulk.create(accounts);
        return scope;
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void createWithoutTransaction(List<Account> accounts) {
        bulk.create(accounts);
    }

    public void onUpdate(@Observes AfterUpdate<Account> accounts) {
        log.add("ejb " + accounts.size());
        for (Account account : accounts.newRecords()) {
            if (account.getNumber().equals("frozen")) {
                throw new FrozenException();
            }
            if (account.getNumber().equals("lost")) {
                throw new IllegalStateException("the account is lost");
            }
        }
    }
}
