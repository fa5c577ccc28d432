package org.bulkhooks.docs.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;

@ApplicationScoped
public class Outbox {

    @Inject
    EntityManager entityManager;

    @Inject
    BulkOperations bulk;

    @Inject
    Broker broker;

    /** Hands over the oldest messages, and returns how many there were. */
    @Transactional(TxType.REQUIRES_NEW)
    public int deliver(int atMost) {
        List<Long> oldest = entityManager
                .createQuery("select m.id from Message m order by m.id", Long.class)
                .setMaxResults(atMost)
                .getResultList();
        if (oldest.isEmpty()) {
            return 0;
        }
        List<Message> messages = entityManager
                .createQuery("select m from Message m where m.id in :oldest order by m.id", Message.class)
                .setParameter("oldest", oldest)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // another node waits, and finds these gone
                .getResultList();
        broker.send(messages);
        bulk.delete(messages);
        return messages.size();
    }
}
