package org.bulkhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.it.bank.CallLog;
import org.bulkhooks.it.bank.Work;
import org.bulkhooks.it.freight.Agency;
import org.bulkhooks.it.freight.Fees;
import org.bulkhooks.it.freight.Harbour;
import org.bulkhooks.it.freight.NextStep;
import org.bulkhooks.it.freight.Passage;
import org.bulkhooks.it.freight.Place;
import org.bulkhooks.it.freight.Progress;
import org.bulkhooks.it.freight.Shipment;
import org.bulkhooks.it.freight.ShipmentHooks;
import org.bulkhooks.it.freight.Slot;
import org.bulkhooks.it.freight.Stage;
import org.bulkhooks.it.freight.Tariff;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Embeddables in embeddables, paths through them, collections of values and a graph that needs the EntityManager, in
 * the container.
 */
@ExtendWith(ArquillianExtension.class)
class FreightIT {

    private static final LocalDate DAY = LocalDate.of(2029, 12, 31);
    private static final LocalDateTime NOON = LocalDate.of(2029, 12, 1).atTime(12, 0);

    @Inject
    BulkOperations bulk;

    @Inject
    EntityManager em;

    @Inject
    Work work;

    @Inject
    CallLog log;

    @Inject
    UserTransaction userTransaction;

    @Deployment
    static WebArchive application() {
        return TestApplication.of("freight", Shipment.class).addClasses(Work.class, CallLog.class);
    }

    @BeforeEach
    void store() {
        work.doInTransaction(() -> {
            em.createQuery("select s from Shipment s", Shipment.class)
                    .getResultList()
                    .forEach(em::remove);
            em.flush();
            em.createQuery("delete from Harbour").executeUpdate();
            em.createQuery("delete from Agency").executeUpdate();
            em.createQuery("delete from Tariff").executeUpdate();
        });
        em.getEntityManagerFactory().getCache().evictAll();
        work.doInTransaction(() -> {
            em.persist(new Tariff(Fees.SEA, 10));
            persistHarbour("Kiel", "Germany", "Baltic");
            persistHarbour("Oslo", "Norway", "Fjord");
        });
        log.clear();
    }

    private void persistHarbour(String name, String country, String agencyName) {
        Agency agency = new Agency(agencyName);
        em.persist(agency);
        em.persist(new Harbour(name, new Place(country, agency)));
    }

    private Harbour harbour(String name) {
        return em.createQuery("select h from Harbour h where h.name = :name", Harbour.class)
                .setParameter("name", name)
                .getSingleResult();
    }

    private Shipment shipment(String number) {
        Shipment shipment = new Shipment(number, 7);
        shipment.setPlanned(new Passage("Ada", new Slot(DAY, "north"), new Slot(DAY.plusDays(1), "south")));
        shipment.setReal(new Passage("Eva", new Slot(DAY.plusDays(2), "west"), new Slot(DAY.plusDays(3), "east")));
        shipment.setProgress(progressTo("Kiel"));
        shipment.getMarks().add("fragile");
        shipment.getStages().add(new Stage(harbour("Kiel"), DAY));
        return shipment;
    }

    private Progress progressTo(String name) {
        return new Progress(NOON, harbour("Kiel"), new NextStep("unload", harbour(name)));
    }

    private Long stored() {
        Shipment shipment = shipment("1");
        bulk.create(List.of(shipment));
        em.getEntityManagerFactory().getCache().evictAll();
        log.clear();
        return Objects.requireNonNull(shipment.getId());
    }

    private Shipment detached(Long id) {
        return work.inTransaction(() -> {
            Shipment found = em.find(Shipment.class, id);
            assertThat(found.getMarks()).isNotNull();
            em.detach(found);
            return found;
        });
    }

    private void inAFlush(Long id, Consumer<Shipment> change) {
        work.doInTransaction(() -> change.accept(em.find(Shipment.class, id)));
    }

    private void throughTheFacade(Long id, Consumer<Shipment> change) {
        Shipment detached = work.inTransaction(() -> em.find(Shipment.class, id));
        change.accept(detached);
        bulk.update(List.of(detached));
    }

    private void whereAQuerySelects(Long id, Consumer<Shipment> change) {
        bulk.update(
                em.createQuery("select s from Shipment s where s.id = :id", Shipment.class)
                        .setParameter("id", id),
                change);
    }

    private Object[] columns() {
        return (Object[])
                em.createNativeQuery("select ship, slot_day, quay, unload_day, unload_quay, real_ship, real_load_day,"
                                + " real_load_quay, real_unload_day, real_unload_quay, version from shipment")
                        .getSingleResult();
    }

    private static java.sql.Date date(LocalDate day) {
        return java.sql.Date.valueOf(day);
    }

    @Test
    void writesEmbeddablesInEmbeddablesWithTheColumnsOfBothLevels() {
        Object[] expected = {
            "Ada",
            date(DAY),
            "north",
            date(DAY.plusDays(1)),
            "south",
            "Eva",
            date(DAY.plusDays(2)),
            "west",
            date(DAY.plusDays(3)),
            "east",
            1
        };

        work.doInTransaction(() -> em.persist(shipment("1")));
        assertThat(columns()).containsExactly(expected);

        work.doInTransaction(() -> em.createQuery("select s from Shipment s", Shipment.class)
                .getResultList()
                .forEach(em::remove));
        stored();
        assertThat(columns()).containsExactly(expected);
    }

    @Test
    void callsHooksByPathsIntoEmbeddablesOfEmbeddables() {
        Long id = stored();
        String moved = "rescheduled %s to %s";
        Consumer<Shipment> aDayLater = shipment -> {
            Slot unload = Objects.requireNonNull(
                    Objects.requireNonNull(shipment.getPlanned()).getUnload());
            unload.setDay(Objects.requireNonNull(unload.getDay()).plusDays(1));
        };

        inAFlush(id, aDayLater);
        throughTheFacade(id, aDayLater);
        whereAQuerySelects(id, aDayLater);
        inAFlush(id, shipment -> shipment.setTonnes(8));

        assertThat(log.calls())
                .containsExactly(
                        moved.formatted(DAY.plusDays(1), DAY.plusDays(2)),
                        moved.formatted(DAY.plusDays(2), DAY.plusDays(3)),
                        moved.formatted(DAY.plusDays(3), DAY.plusDays(4)));
        assertThat(Arrays.asList(columns())).element(3).isEqualTo(date(DAY.plusDays(4)));
        assertThat(Arrays.asList(columns())).last().isEqualTo(5);
    }

    @Test
    void followsPathsThroughEmbeddablesAndRelationsInConditionsAndFetch() {
        Long id = stored();
        String toNorway = "to Norway Fjord, before Baltic";

        inAFlush(id, shipment -> shipment.setProgress(progressTo("Oslo")));
        inAFlush(id, shipment -> shipment.setProgress(progressTo("Kiel")));
        assertThat(log.calls()).containsExactly(toNorway);

        throughTheFacade(id, shipment -> shipment.setProgress(progressTo("Oslo")));
        throughTheFacade(id, shipment -> shipment.setProgress(progressTo("Kiel")));
        assertThat(log.calls()).containsExactly(toNorway, toNorway);

        whereAQuerySelects(id, shipment -> shipment.setProgress(progressTo("Oslo")));
        assertThat(log.calls()).containsExactly(toNorway, toNorway, toNorway);
    }

    @Test
    void showsHooksCollectionsOfValuesAndOfEmbeddables() {
        Long id = stored();
        String marked = "marks [fragile] to [dry, fragile]";
        String rerouted = "stages [2029-12-31] to [2030-01-01, 2029-12-31]";

        inAFlush(id, shipment -> {
            shipment.getMarks().add("dry");
            shipment.getStages().add(0, new Stage(harbour("Oslo"), DAY.plusDays(1)));
        });
        assertThat(log.calls()).containsExactlyInAnyOrder(marked, rerouted);
        log.clear();

        throughTheFacade(id, shipment -> {
            shipment.getMarks().remove("dry");
            shipment.getStages().remove(0);
        });
        assertThat(log.calls())
                .containsExactlyInAnyOrder(
                        "marks [dry, fragile] to [fragile]", "stages [2030-01-01, 2029-12-31] to [2029-12-31]");
        log.clear();

        assertThat(bulk.delete(em.createQuery("delete from Shipment s"))).isEqualTo(new BulkResult(1, 1));
        assertThat(log.calls()).containsExactly("deleted [fragile] [2029-12-31]");
        assertThat(em.createNativeQuery("select count(*) from shipment_mark").getSingleResult())
                .isEqualTo(0L);
        assertThat(em.createNativeQuery("select count(*) from shipment_stage").getSingleResult())
                .isEqualTo(0L);
    }

    @Test
    void setsAndComparesDatesThatAreLiteralsOfJdbc() {
        Long id = stored();

        int updated = work.inTransaction(() -> em.createQuery(
                        "update Shipment s set s.planned.unload.day = {d '2031-05-01'},"
                                + " s.progress.seenAt = {ts '2031-05-01 10:30:00'}"
                                + " where s.planned.unload.day < {d '2030-06-01'} and s.progress.seenAt < {ts '2030-01-01 00:00:00'}")
                .executeUpdate());

        assertThat(updated).isOne();
        assertThat(log.calls()).containsExactly("rescheduled 2030-01-01 to 2031-05-01");
        Shipment found = detached(id);
        assertThat(Objects.requireNonNull(found.getProgress()).getSeenAt())
                .isEqualTo(LocalDateTime.of(2031, 5, 1, 10, 30));
        assertThat(found.getVersion()).isEqualTo(2);
    }

    @Test
    void runsAGraphWhoseProducerNeedsTheEntityManager() {
        Long id = stored();
        assertThat(detached(id).getFee()).isEqualTo(70);

        inAFlush(id, shipment -> shipment.setTonnes(8));
        assertThat(detached(id).getFee()).isEqualTo(80);

        bulk.update(em.createQuery("update Shipment s set s.tonnes = 9"));
        assertThat(detached(id).getFee()).isEqualTo(90);
    }

    @Test
    void callsHooksAfterSuccessForWhatTheFlushAtTheCommitWrites() {
        work.doInTransaction(() -> em.persist(shipment("1")));

        assertThat(log.calls()).containsExactly("created 1", "created for good 1");
    }

    @Test
    void callsHooksAfterSuccessForWhatTheFlushAtTheCommitOfAUserTransactionWrites() throws Exception {
        userTransaction.begin();
        em.persist(shipment("1"));
        userTransaction.commit();

        assertThat(log.calls()).containsExactly("created 1", "created for good 1");
    }

    @Test
    void callsHooksAfterSuccessForWhatHooksWriteWhileTheTransactionCompletes() {
        work.doInTransaction(() -> em.persist(shipment(ShipmentHooks.FOLLOWED_UP)));

        assertThat(log.calls()).containsExactly("created 1", "created for good 1", "priced for good 1");
    }
}
