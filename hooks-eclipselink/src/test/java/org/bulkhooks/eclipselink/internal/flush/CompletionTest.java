package org.bulkhooks.eclipselink.internal.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.internal.registry.HookEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionTest {

    private final TestUnit unit = new TestUnit(1);
    private final TestHooks hooks = new TestHooks();
    private final List<TransactionPhase> journal = new ArrayList<>();

    @AfterEach
    void close() {
        unit.close();
    }

    private void journal(TransactionPhase... phases) {
        for (TransactionPhase phase : phases) {
            hooks.on(HookEvent.AFTER_CREATE, Parcel.class, phase, (AfterCreate<Parcel> parcels) -> {
                assertThat(parcels.newRecords()).hasSize(1);
                journal.add(phase);
            });
        }
        unit.with(hooks);
    }

    @Test
    void aCommitCallsTheHooksOfSuccess() {
        journal(TransactionPhase.values());

        unit.commit(em -> em.persist(new Parcel(1, "A")));

        assertThat(journal)
                .containsExactly(
                        TransactionPhase.IN_PROGRESS,
                        TransactionPhase.BEFORE_COMPLETION,
                        TransactionPhase.AFTER_COMPLETION,
                        TransactionPhase.AFTER_SUCCESS);
    }

    @Test
    void aRollbackCallsTheHooksOfFailure() {
        journal(TransactionPhase.values());
        EntityManager em = unit.factory().createEntityManager();

        em.getTransaction().begin();
        em.persist(new Parcel(1, "A"));
        em.flush();
        em.getTransaction().rollback();
        em.close();

        assertThat(journal)
                .containsExactly(
                        TransactionPhase.IN_PROGRESS,
                        TransactionPhase.AFTER_COMPLETION,
                        TransactionPhase.AFTER_FAILURE);
    }

    @Test
    void aCommitThatFailsCallsTheHooksOfFailure() {
        unit.commit(em -> em.persist(new Carrier(1, "there")));
        journal(TransactionPhase.AFTER_SUCCESS, TransactionPhase.AFTER_FAILURE);

        assertThat(catchThrowable(() -> unit.commit(em -> {
                    em.persist(new Parcel(1, "A"));
                    em.flush();
                    em.persist(new Carrier(1, "twice"));
                })))
                .isNotNull();

        assertThat(journal).containsExactly(TransactionPhase.AFTER_FAILURE);
    }

    @Test
    void aMarkForRollbackCallsTheHooksOfFailure() {
        journal(TransactionPhase.AFTER_SUCCESS, TransactionPhase.AFTER_FAILURE);

        assertThat(catchThrowable(() -> unit.commit(em -> {
                    em.persist(new Parcel(1, "A"));
                    em.flush();
                    em.getTransaction().setRollbackOnly();
                })))
                .isNotNull();

        assertThat(journal).containsExactly(TransactionPhase.AFTER_FAILURE);
    }

    @Test
    void eachTransactionOfALongPersistenceContextHasItsOwnHooks() {
        journal(TransactionPhase.AFTER_SUCCESS);
        EntityManager em = unit.factory().createEntityManager();

        for (long id = 1; id <= 3; id++) {
            em.getTransaction().begin();
            em.persist(new Parcel(id, "A"));
            em.getTransaction().commit();
            assertThat(journal).hasSize((int) id);
        }
        em.getTransaction().begin();
        em.getTransaction().commit();
        em.close();

        assertThat(journal).hasSize(3);
    }

    @Test
    void aContextThatIsClosedInItsTransactionCallsThemAtTheCommit() {
        journal(TransactionPhase.AFTER_SUCCESS);
        EntityManager em = unit.factory().createEntityManager();
        em.getTransaction().begin();
        em.persist(new Parcel(1, "A"));
        em.close();
        assertThat(journal).isEmpty();

        em.getTransaction().commit();

        assertThat(journal).containsExactly(TransactionPhase.AFTER_SUCCESS);
    }

    @Test
    void changesOfHooksBeforeCompletionAreWritten() {
        hooks.on(
                HookEvent.AFTER_CREATE,
                Parcel.class,
                TransactionPhase.BEFORE_COMPLETION,
                (AfterCreate<Parcel> parcels) -> parcels.newRecords().get(0).setName("by a hook"));
        List<String> updated = new ArrayList<>();
        hooks.on(
                HookEvent.AFTER_UPDATE,
                Parcel.class,
                (AfterUpdate<Parcel> parcels) ->
                        updated.add(parcels.newRecords().get(0).getName()));
        unit.with(hooks);

        unit.commit(em -> em.persist(new Parcel(1, "A")));

        assertThat(updated).containsExactly("by a hook");
        assertThat(unit.stored("select name from parcel")).containsExactly("by a hook");
    }

    @Test
    void hooksBeforeCompletionThatNeverEndAreStopped() {
        AtomicLong number = new AtomicLong();
        hooks.on(
                HookEvent.AFTER_UPDATE,
                Parcel.class,
                TransactionPhase.BEFORE_COMPLETION,
                (AfterUpdate<Parcel> parcels) -> parcels.newRecords().get(0).setName("B" + number.incrementAndGet()));
        unit.commit(em -> em.persist(new Parcel(1, "A")));
        unit.with(hooks);

        assertThatThrownBy(() -> unit.commit(em -> em.find(Parcel.class, 1L).setName("B")))
                .hasRootCauseMessage(
                        "hooks of the phase BEFORE_COMPLETION still change records after 64 rounds; those that"
                                + " ran last: TestHooks.hook0; a hook"
                                + " seems to change the same records each time: change them only if needed");
        assertThat(unit.connectionsInUse()).isZero();
    }

    @Test
    void hooksAfterCompletionCanUseTheOnlyConnectionOfThePool() throws Exception {
        AtomicInteger found = new AtomicInteger();
        hooks.on(
                HookEvent.AFTER_CREATE,
                Parcel.class,
                TransactionPhase.AFTER_SUCCESS,
                (AfterCreate<Parcel> parcels) -> unit.commit(em -> {
                    long id = parcels.newRecords().get(0).getId();
                    assertThat(em.createQuery("select p.name from Parcel p where p.id = :id", String.class)
                                    .setParameter("id", id)
                                    .getSingleResult())
                            .isEqualTo("A");
                    em.persist(new Carrier(id, "sent"));
                    found.incrementAndGet();
                }));
        hooks.on(
                HookEvent.AFTER_CREATE, Parcel.class, TransactionPhase.AFTER_FAILURE, (AfterCreate<Parcel> parcels) -> {
                    unit.commit(em -> em.createQuery("select c from Carrier c").getResultList());
                    found.incrementAndGet();
                });
        hooks.on(HookEvent.AFTER_CREATE, Parcel.class, (AfterCreate<Parcel> parcels) -> {
            if (parcels.newRecords().get(0).getId() % 3 == 0) {
                throw new IllegalArgumentException("veto");
            }
        });
        unit.with(hooks);
        AtomicInteger vetoed = new AtomicInteger();

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> done = new ArrayList<>();
        for (long id = 1; id <= 60; id++) {
            long parcel = id;
            done.add(threads.submit(() -> {
                if (catchThrowable(() -> unit.commit(em -> em.persist(new Parcel(parcel, "A")))) != null) {
                    vetoed.incrementAndGet();
                }
            }));
        }
        for (Future<?> future : done) {
            future.get();
        }
        threads.shutdown();

        assertThat(vetoed).hasValue(20);
        assertThat(found).hasValue(60);
        assertThat(unit.connectionsInUse()).isZero();
        assertThat(unit.stored("select id from carrier")).hasSize(40);
    }
}
