package org.bulkhooks.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.bulkhooks.bulk.BulkOptions.dryRun;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.bulk.PlannedRecord;
import org.bulkhooks.it.bank.CallLog;
import org.bulkhooks.it.bank.Work;
import org.bulkhooks.it.parcels.Depot;
import org.bulkhooks.it.parcels.Parcel;
import org.bulkhooks.it.parcels.ParcelHooks;
import org.bulkhooks.it.parcels.Parcels;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is new in Jakarta EE 11: the server has a bean for the EntityManager itself, here one that lives as long as a
 * transaction, and repositories of Jakarta Data write. The persistence.xml names no schema, which a server takes and
 * EclipseLink 5.0 by itself does not.
 */
@Tag("jakarta-ee-11")
@ExtendWith(ArquillianExtension.class)
class JakartaEe11IT {

    private static final String PERSISTENCE_XML = """
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
              <persistence-unit name="parcels" transaction-type="JTA">
                <scope>jakarta.transaction.TransactionScoped</scope>
                <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
                <exclude-unlisted-classes>false</exclude-unlisted-classes>
                <properties>
                  <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                </properties>
              </persistence-unit>
            </persistence>
            """;

    @Inject
    Parcels parcels;

    @Inject
    Depot depot;

    @Inject
    EntityManager em;

    @Inject
    CallLog log;

    @Inject
    Work work;

    @Deployment
    static WebArchive application() {
        return TestApplication.of("parcels", Parcel.class)
                .addClasses(Work.class, CallLog.class)
                .addAsResource(new StringAsset(PERSISTENCE_XML), "META-INF/persistence.xml");
    }

    @BeforeEach
    void store() {
        work.doInTransaction(() -> {
            em.createQuery("delete from Parcel").executeUpdate();
            depot.bulk()
                    .create(List.of(new Parcel(1, "Bonn", 10), new Parcel(2, "Bonn", 20), new Parcel(3, "Kiel", 30)));
        });
        log.clear();
    }

    @Test
    void theFacadeTakesTheServersEntityManager() {
        work.doInTransaction(() -> depot.bulk().update(List.of(changed(1, 11), changed(2, 21))));

        assertThat(log.calls()).containsExactly("updated 1 2");
        assertThat(labels()).containsExactly("Bonn/11", "Bonn/21", "Kiel/30");
    }

    @Test
    void theFacadeBeginsATransactionOfItsOwn() {
        depot.bulk().create(List.of(new Parcel(4, "Ulm", 40)));

        assertThat(log.calls()).containsExactly("created 4");
        assertThat(labels()).containsExactly("Bonn/10", "Bonn/20", "Kiel/30", "Ulm/40");
    }

    @Test
    void theFacadeTriesACallOutWithoutATransaction() {
        List<PlannedRecord> planned = new ArrayList<>();

        depot.bulk().create(List.of(new Parcel(4, "Ulm", 40)), dryRun(planned::add));

        assertThat(planned).hasSize(1);
        assertThat(log.calls()).containsExactly("created 4");
        assertThat(labels()).containsExactly("Bonn/10", "Bonn/20", "Kiel/30");
    }

    @Test
    void flushesAndStatementsOfTheServersEntityManagerHaveHooks() {
        work.doInTransaction(() -> {
            em.persist(new Parcel(4, "Ulm", 40));
            em.find(Parcel.class, 3L).setWeight(31);
        });
        work.doInTransaction(() -> em.createQuery("update Parcel p set p.weight = 5 where p.town = 'Bonn'")
                .executeUpdate());

        assertThat(log.calls()).containsExactly("created 4", "updated 3", "updated 1 2");
        assertThat(labels()).containsExactly("Bonn/5", "Bonn/5", "Kiel/31", "Ulm/40");
    }

    @Test
    void aRepositorySavesNewRecordsAndThoseThatAreThere() {
        parcels.save(new Parcel(4, "Ulm", 40));
        parcels.saveAll(List.of(new Parcel(5, "Ulm", 50), new Parcel(6, "Ulm", 60)));
        parcels.save(changed(1, 11));
        parcels.saveAll(List.of(changed(2, 21), changed(3, 31)));

        assertThat(log.calls()).containsExactly("created 4", "created 5 6", "updated 1", "updated 2 3");
        assertThat(labels()).containsExactly("Bonn/11", "Bonn/21", "Kiel/31", "Ulm/40", "Ulm/50", "Ulm/60");
    }

    @Test
    void aRepositoryInsertsAndUpdates() {
        parcels.insert(new Parcel(4, "Ulm", 40));
        parcels.insertAll(List.of(new Parcel(5, "Ulm", 50), new Parcel(6, "Ulm", 60)));
        parcels.update(changed(1, 11));
        parcels.updateAll(List.of(changed(2, 21), changed(3, 31)));

        assertThat(log.calls()).containsExactly("created 4", "created 5 6", "updated 1", "updated 2 3");
        assertThat(labels()).containsExactly("Bonn/11", "Bonn/21", "Kiel/31", "Ulm/40", "Ulm/50", "Ulm/60");
    }

    @Test
    void aRepositoryDeletes() {
        depot.bulk().create(List.of(new Parcel(4, "Ulm", 40), new Parcel(5, "Ulm", 50), new Parcel(6, "Trier", 60)));
        log.clear();

        parcels.delete(found(1));
        parcels.deleteById(2L);
        parcels.deleteAll(List.of(found(3)));
        parcels.deliver("Trier");
        parcels.lose("Ulm");

        assertThat(log.calls()).containsExactly("deleted 1", "deleted 2", "deleted 3", "deleted 6", "deleted 4 5");
        assertThat(labels()).isEmpty();
    }

    @Test
    void aRepositoryRunsAStatement() {
        int updated = parcels.load("Bonn", 100);

        assertThat(updated).isEqualTo(2);
        assertThat(log.calls()).containsExactly("updated 1 2");
        assertThat(labels()).containsExactly("Bonn/110", "Bonn/120", "Kiel/30");
    }

    @Test
    void aVetoAfterTheRowsAreWrittenTakesTheWholeTransactionBack() {
        assertThatThrownBy(() -> work.doInTransaction(() -> {
                    parcels.insert(new Parcel(4, "Ulm", 40));
                    parcels.load("Bonn", ParcelHooks.TOO_HEAVY);
                }))
                .hasStackTraceContaining("too heavy");

        assertThat(log.calls()).contains("updated 1 2");
        assertThat(parcels.findAll().map(Parcel::getNumber)).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(parcels.findByTownOrderByNumber("Bonn"))
                .extracting(Parcel::getNumber, Parcel::getWeight, Parcel::getVersion)
                .containsExactly(tuple(1L, 10, 1), tuple(2L, 20, 1));
    }

    private Parcel changed(long number, int weight) {
        Parcel parcel = found(number);
        parcel.setWeight(weight);
        return parcel;
    }

    private Parcel found(long number) {
        return work.inTransaction(() -> {
            Parcel parcel = em.find(Parcel.class, number);
            em.detach(parcel);
            return parcel;
        });
    }

    private List<String> labels() {
        return work.inTransaction(() -> em.createQuery("select p.label from Parcel p order by p.number", String.class)
                .getResultList());
    }
}
