package org.bulkhooks.docs.softdelete;

import static org.bulkhooks.bulk.BulkOptions.bypassing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.bulkhooks.Bypass;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;

/** The documents of an office. */
@ApplicationScoped
public class Documents {

    @Inject
    BulkOperations bulk;

    @Inject
    EntityManager entityManager;

    void add(List<Document> documents) {
        bulk.create(documents);
    }

    List<Document> all() {
        return entityManager.createNamedQuery("Document.all", Document.class).getResultList();
    }

    List<Document> bin() {
        return entityManager.createNamedQuery("Document.bin", Document.class).getResultList();
    }

    int remove(List<Document> documents) {
        BulkResult result = bulk.delete(documents);
        return result.kept();
    }

    void restore(List<Document> documents) {
        documents.forEach(document -> document.setDeletedAt(null));
        bulk.update(documents);
    }

    void emptyBin() {
        bulk.delete(bin(), bypassing(Bypass.hook(SoftDeletes.class, "keep", "the bin is emptied")));
    }
}
