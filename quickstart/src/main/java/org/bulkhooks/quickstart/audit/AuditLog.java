package org.bulkhooks.quickstart.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;

/** Keeps and shows audit rows. */
@ApplicationScoped
public class AuditLog {

    @Inject
    BulkOperations bulk;

    @Inject
    EntityManager entityManager;

    /** Stores rows with the batches of one bulk operation, in the transaction of the change that they are about. */
    public void add(List<AuditRow> rows) {
        bulk.create(rows);
    }

    /** Returns the youngest rows. */
    public List<AuditRow> latest(int limit) {
        return entityManager
                .createQuery("select r from AuditRow r order by r.id desc", AuditRow.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the rows about one record, oldest first. */
    public List<AuditRow> about(String model, String key) {
        return entityManager
                .createQuery(
                        "select r from AuditRow r where r.model = :model and r.key = :key order by r.id",
                        AuditRow.class)
                .setParameter("model", model)
                .setParameter("key", key)
                .getResultList();
    }
}
