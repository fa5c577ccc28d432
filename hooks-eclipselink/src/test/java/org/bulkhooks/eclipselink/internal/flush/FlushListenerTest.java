package org.bulkhooks.eclipselink.internal.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.eclipselink.internal.flush.model.Place;
import org.bulkhooks.internal.registry.HookEvent;
import org.bulkhooks.spi.HookSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlushListenerTest {

    private final TestUnit unit = new TestUnit();
    private final TestHooks hooks = new TestHooks();
    private final List<String> journal = new ArrayList<>();
    private EntityManager current;

    @AfterEach
    void close() {
        unit.close();
    }

    private void journal(Class<?> model) {
        hooks.on(HookEvent.CHANGE_SET, model, (ChangeSet<?> changes) -> {
            String event = changes.getClass().getInterfaces()[0].getSimpleName();
            journal.add(event + " " + changes.entityClass().getSimpleName() + " " + changes.size());
        });
    }

    private Parcel store() {
        Parcel parcel = new Parcel(1, "A");
        parcel.setPlace(new Place("Rome", 1));
        parcel.setWeight(new BigDecimal("1.50"));
        parcel.add(new Item(1, 1, "book"));
        unit.commit(em -> {
            em.persist(parcel);
            em.persist(new Carrier(1, "C"));
        });
        unit.takeStatements();
        return parcel;
    }

    private List<String> writes() {
        return unit.takeStatements().stream()
                .filter(sql -> !sql.startsWith("SELECT"))
                .map(sql -> sql.replaceFirst("^(\\w+) (INTO |FROM )?(\\w+).*", "$1 $3"))
                .toList();
    }

    @Test
    void aValueThatIsSetAndSetBackIsNotWritten() {
        store();
        journal(Parcel.class);
        unit.with(hooks);

        unit.commit(em -> {
            Parcel parcel = em.find(Parcel.class, 1L);
            parcel.setName("B");
            parcel.setName("A");
            parcel.setWeight(new BigDecimal("1.5"));
            parcel.getPlace().setTown("Milan");
            parcel.getPlace().setTown("Rome");
        });

        assertThat(journal).isEmpty();
        assertThat(writes()).isEmpty();
    }

    @Test
    void aChangeThatABeforeHookTakesBackIsNotWritten() {
        store();
        journal(Parcel.class);
        hooks.on(HookEvent.BEFORE_UPDATE, Parcel.class, (BeforeUpdate<Parcel> parcels) -> {
            parcels.newRecords().get(0).setName("A");
            parcels.newRecords().get(0).getPlace().setTown("Rome");
        });
        unit.with(hooks);

        unit.commit(em -> {
            em.find(Parcel.class, 1L).setName("B");
            em.find(Parcel.class, 1L).getPlace().setTown("Milan");
        });

        assertThat(journal).containsExactly("BeforeUpdate Parcel 1");
        assertThat(writes()).isEmpty();
        assertThat(unit.stored("select version from parcel")).containsExactly(1L);
    }

    @Test
    void theInverseSideOfARelationIsNoUpdate() {
        store();
        journal(Parcel.class);
        journal(Item.class);
        unit.with(hooks);

        unit.commit(em -> em.find(Parcel.class, 1L).add(new Item(1, 2, "pen")));

        assertThat(journal).containsExactly("BeforeCreate Item 1", "AfterCreate Item 1");
        assertThat(writes()).containsExactly("INSERT ITEM");
    }

    @Test
    void aForcedIncrementIsNoUpdate() {
        store();
        journal(Parcel.class);
        unit.with(hooks);

        unit.commit(em -> em.find(Parcel.class, 1L, LockModeType.OPTIMISTIC_FORCE_INCREMENT));

        assertThat(journal).isEmpty();
        assertThat(unit.stored("select version from parcel")).containsExactly(2L);
    }

    @Test
    void anElementCollectionAloneIsAnUpdateAlsoWithoutAVersion() {
        store();
        journal(Carrier.class);
        unit.with(hooks);

        unit.commit(em -> em.find(Carrier.class, 1L).getRoutes().add("north"));

        assertThat(journal).containsExactly("BeforeUpdate Carrier 1", "AfterUpdate Carrier 1");
    }

    @Test
    void aRecordThatItsOwnBeforeHookRemovesIsNotCreated() {
        journal(Parcel.class);
        journal(Item.class);
        hooks.on(HookEvent.BEFORE_CREATE, Parcel.class, (BeforeCreate<Parcel> parcels) -> parcels.newRecords()
                .forEach(current::remove));
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            Parcel parcel = new Parcel(1, "A");
            parcel.add(new Item(1, 1, "book"));
            em.persist(parcel);
        });

        assertThat(journal).filteredOn(line -> line.startsWith("After")).isEmpty();
        assertThat(writes()).isEmpty();
    }

    @Test
    void aRecordThatABeforeHookRemovesIsDeletedNotUpdated() {
        store();
        journal(Parcel.class);
        hooks.on(HookEvent.BEFORE_UPDATE, Parcel.class, (BeforeUpdate<Parcel> parcels) -> parcels.newRecords()
                .forEach(current::remove));
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            em.find(Parcel.class, 1L).setName("B");
        });

        assertThat(journal).containsExactly("BeforeUpdate Parcel 1", "BeforeDelete Parcel 1", "AfterDelete Parcel 1");
        assertThat(unit.stored("select id from parcel")).isEmpty();
    }

    @Test
    void cascadesFromAClassWithoutHooksAreSeen() {
        journal(Carrier.class);
        journal(Item.class);
        unit.with(hooks);

        unit.commit(em -> {
            Parcel parcel = new Parcel(1, "A");
            em.persist(parcel);
            em.flush();
            parcel.setCarrier(new Carrier(7, "new")); // becomes persistent at the flush
        });
        unit.commit(em -> em.find(Parcel.class, 1L).add(new Item(1, 1, "book")));
        unit.commit(em -> em.find(Parcel.class, 1L).getItems().clear());

        assertThat(journal)
                .containsExactly(
                        "BeforeCreate Carrier 1",
                        "AfterCreate Carrier 1",
                        "BeforeCreate Item 1",
                        "AfterCreate Item 1",
                        "BeforeDelete Item 1",
                        "AfterDelete Item 1");
    }

    @Test
    void recordsWithAnIdOfSeveralPartsComeInTheOrderOfTheParts() {
        Parcel parcel = store();
        unit.commit(em -> {
            Parcel managed = em.find(Parcel.class, parcel.getId());
            for (int shelf = 12; shelf > 1; shelf--) {
                managed.add(new Item(shelf, shelf, "x"));
            }
        });
        List<String> ids = new ArrayList<>();
        hooks.on(HookEvent.BEFORE_UPDATE, Item.class, (BeforeUpdate<Item> items) -> items.newRecords()
                .forEach(item -> ids.add(item.getId().toString())));
        unit.with(hooks);

        unit.commit(em -> em.find(Parcel.class, 1L).getItems().forEach(item -> item.setName("y")));

        assertThat(ids)
                .startsWith("1-1", "2-2", "3-3")
                .endsWith("10-10", "11-11", "12-12")
                .hasSize(12);
    }

    @Test
    void clearInABeforeHookIsRefused() {
        hooks.on(HookEvent.BEFORE_CREATE, Parcel.class, (BeforeCreate<Parcel> parcels) -> current.clear());
        unit.with(hooks);

        assertThatThrownBy(() -> unit.commit(em -> {
                    current = em;
                    em.persist(new Parcel(1, "A"));
                    em.flush();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Parcel")
                .hasMessageContaining("EntityManager.clear()");
        assertThat(unit.connectionsInUse()).isZero();
    }

    @Test
    void aFlushInABeforeHookWaitsForTheRunningOne() {
        journal(Parcel.class);
        journal(Carrier.class);
        hooks.on(HookEvent.BEFORE_CREATE, Parcel.class, (BeforeCreate<Parcel> parcels) -> {
            current.persist(new Carrier(1, "C"));
            current.flush();
        });
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            em.persist(new Parcel(1, "A"));
        });

        assertThat(journal)
                .containsExactly(
                        "BeforeCreate Parcel 1",
                        "BeforeCreate Carrier 1",
                        "AfterCreate Parcel 1",
                        "AfterCreate Carrier 1");
    }

    @Test
    void changesOfAfterHooksAreFlushedWithHooksOfTheirOwn() {
        store();
        journal(Parcel.class);
        hooks.on(HookEvent.AFTER_UPDATE, Parcel.class, (AfterUpdate<Parcel> parcels) -> parcels.newRecords()
                .forEach(parcel -> parcel.setName("done")));
        unit.with(hooks);

        unit.commit(em -> {
            em.find(Parcel.class, 1L).setName("B");
            em.flush();
            assertThat(writes()).containsExactly("UPDATE PARCEL", "UPDATE PARCEL");
        });

        assertThat(journal)
                .containsExactly(
                        "BeforeUpdate Parcel 1",
                        "AfterUpdate Parcel 1",
                        "BeforeUpdate Parcel 1",
                        "AfterUpdate Parcel 1");
    }

    @Test
    void afterHooksThatNeverEndAreStopped() {
        store();
        AtomicLong number = new AtomicLong();
        hooks.on(HookEvent.AFTER_UPDATE, Parcel.class, (AfterUpdate<Parcel> parcels) -> parcels.newRecords()
                .get(0)
                .setName("B" + number.incrementAndGet()));
        unit.with(hooks);

        Throwable thrown =
                catchThrowable(() -> unit.commit(em -> em.find(Parcel.class, 1L).setName("B")));

        assertThat(thrown).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(thrown.getCause()).hasMessageContaining("64 rounds").hasMessageContaining("Parcel");
        assertThat(unit.connectionsInUse()).isZero();
    }

    @Test
    void beforeHooksThatNeverEndAreStopped() {
        AtomicLong number = new AtomicLong();
        hooks.on(
                HookEvent.BEFORE_CREATE,
                Carrier.class,
                (BeforeCreate<Carrier> carriers) -> current.persist(new Carrier(number.incrementAndGet(), "C")));
        unit.with(hooks);

        assertThatThrownBy(() -> unit.commit(em -> {
                    current = em;
                    em.persist(new Carrier(0, "C"));
                    em.flush();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Carrier");
    }

    @Test
    void aTransactionWhoseFlushFailedIsNotCommittedThoughTheFailureWasCaught() {
        hooks.on(HookEvent.BEFORE_CREATE, Parcel.class, (BeforeCreate<Parcel> parcels) -> {
            throw new LinkageError("veto");
        });
        unit.with(hooks);

        assertThatThrownBy(() -> unit.commit(em -> {
                    em.persist(new Carrier(1, "C"));
                    em.persist(new Parcel(1, "A"));
                    assertThatThrownBy(em::flush).isInstanceOf(LinkageError.class);
                }))
                .hasStackTraceContaining("can only be rolled back");

        assertThat(unit.stored("select id from carrier")).isEmpty();
        assertThat(unit.connectionsInUse()).isZero();
    }

    @Test
    void nothingIsDoneForAUnitWithoutHookedClasses() {
        store();
        journal(Carrier.class);
        unit.with(hooks);

        unit.commit(em -> em.find(Parcel.class, 1L).setName("B"));

        assertThat(journal).isEmpty();
        assertThat(writes()).containsExactly("UPDATE PARCEL");
    }

    @Test
    void aHookGetsAsManyRecordsOfAFlushAsConfigured() {
        journal(Carrier.class);
        unit.with(hooks.with(new HookSettings(2, 0, false)));

        unit.commit(em -> {
            for (int id = 1; id <= 3; id++) {
                em.persist(new Carrier(id, "C"));
            }
        });

        assertThat(journal)
                .filteredOn(event -> event.startsWith("BeforeCreate"))
                .containsExactly("BeforeCreate Carrier 2", "BeforeCreate Carrier 1");
    }
}
