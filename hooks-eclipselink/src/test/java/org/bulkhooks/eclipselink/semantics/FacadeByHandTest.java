package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Note;

@Semantics(
        value = "a persistence unit that is opened by hand",
        beans = {EveryHook.class})
class FacadeByHandTest {

    @EveryWay(WritePath.FLUSH)
    void whoeverAsksForItsFacadeHasTheHooksOfFlushesToo(Way way, Journal journal) {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "semantics-local",
                        Map.of(
                                "eclipselink.session-name",
                                UUID.randomUUID().toString(),
                                "jakarta.persistence.jdbc.url",
                                "jdbc:h2:mem:"));
                EntityManager em = factory.createEntityManager()) {
            BulkOperations.on(em);

            em.getTransaction().begin();
            em.persist(new Note("N"));
            em.getTransaction().commit();
        }
        assertThat(journal.calls(Event.AFTER_CREATE, Note.class)).hasSize(1);
    }
}
