package org.bulkhooks.eclipselink.internal.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.util.Locale;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.internal.registry.HookEvent;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What hooks do is found, and the changes are not calculated again where they did nothing. */
class HookEffectsTest {

    private final TestUnit unit = new TestUnit();
    private final TestHooks hooks = new TestHooks();
    private EntityManager current;
    private int calculations;

    @AfterEach
    void close() {
        unit.close();
    }

    private void store() {
        unit.commit(em -> {
            em.persist(new Parcel(1, "A"));
            em.persist(new Carrier(1, "C"));
        });
    }

    private void countCalculations() {
        unit.factory().unwrap(ServerSession.class).getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void preCalculateUnitOfWorkChangeSet(SessionEvent event) {
                calculations++;
            }
        });
    }

    private static boolean isWoven() {
        return ChangeTracker.class.isAssignableFrom(Parcel.class);
    }

    @Test
    void hooksThatOnlyReadLeadToNoFurtherCalculationOfWovenRecords() {
        store();
        hooks.on(HookEvent.CHANGE_SET, Parcel.class, (ChangeSet<?> changes) -> {});
        unit.with(hooks);
        countCalculations();

        unit.commit(em -> em.find(Parcel.class, 1L).setName("B"));

        // the one of the flush and EclipseLink's own at the commit; unwoven, two more for before and after hooks
        assertThat(calculations).isEqualTo(isWoven() ? 2 : 4);
    }

    @Test
    void aCommitAfterAFlushCalculatesNoMoreThanEclipseLinkAlone() {
        store();
        hooks.on(HookEvent.CHANGE_SET, Parcel.class, (ChangeSet<?> changes) -> {});
        unit.with(hooks);
        countCalculations();

        unit.commit(em -> {
            em.find(Parcel.class, 1L).setName("B");
            em.flush();
            calculations = 0;
        });

        assertThat(calculations).isEqualTo(isWoven() ? 1 : 2);
    }

    @Test
    void aBeforeHookThatWritesTheSameValueLeadsToNoFurtherCalculation() {
        store();
        hooks.on(HookEvent.BEFORE_UPDATE, Parcel.class, (BeforeUpdate<Parcel> parcels) -> parcels.newRecords()
                .forEach(parcel -> parcel.setName("b".toUpperCase(Locale.ROOT))));
        unit.with(hooks);
        countCalculations();

        unit.commit(em -> em.find(Parcel.class, 1L).setName("B"));

        assertThat(calculations).isEqualTo(isWoven() ? 2 : 3);
    }

    @Test
    void aBeforeHookChangesARecordOfAClassWithoutHooks() {
        store();
        hooks.on(
                HookEvent.BEFORE_UPDATE, Parcel.class, (BeforeUpdate<Parcel> parcels) -> current.find(Carrier.class, 1L)
                        .setName("D"));
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            em.find(Parcel.class, 1L).setName("B");
        });

        assertThat(unit.stored("select name from carrier")).containsExactly("D");
    }

    @Test
    void aBeforeHookChangesACollectionOfAClassWithoutHooks() {
        store();
        hooks.on(
                HookEvent.BEFORE_UPDATE, Parcel.class, (BeforeUpdate<Parcel> parcels) -> current.find(Carrier.class, 1L)
                        .getRoutes()
                        .add("north"));
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            em.find(Parcel.class, 1L).setName("B");
        });

        assertThat(unit.stored("select routes from carrier_routes")).containsExactly("north");
    }

    @Test
    void anAfterHookChangesARecordOfAClassWithoutHooks() {
        store();
        hooks.on(HookEvent.AFTER_UPDATE, Parcel.class, (AfterUpdate<Parcel> parcels) -> current.find(Carrier.class, 1L)
                .setName("D"));
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            em.find(Parcel.class, 1L).setName("B");
            em.flush();
            assertThat(em.createQuery("select c.name from Carrier c", String.class)
                            .getResultList())
                    .containsExactly("D");
        });

        assertThat(unit.stored("select name from carrier")).containsExactly("D");
    }

    @Test
    void aBeforeHookPutsANewRecordInThePlaceOfAnother() {
        hooks.on(HookEvent.BEFORE_CREATE, Carrier.class, (BeforeCreate<Carrier> carriers) -> {
            Carrier created = carriers.newRecords().get(0);
            if (created.getId() == 1) {
                current.remove(created);
                current.persist(new Carrier(2, "D"));
            }
        });
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            em.persist(new Carrier(1, "C"));
        });

        assertThat(unit.stored("select name from carrier")).containsExactly("D");
    }

    @Test
    void aBeforeHookChangesWhatANewRecordHolds() {
        store();
        hooks.on(HookEvent.BEFORE_CREATE, Item.class, (BeforeCreate<Item> items) -> {
            items.newRecords().get(0).setName("pen");
            items.newRecords().get(0).setParcel(current.find(Parcel.class, 1L));
        });
        unit.with(hooks);

        unit.commit(em -> {
            current = em;
            em.persist(new Item(1, 1, "book"));
        });

        assertThat(unit.stored("select name from item where parcel_id = 1")).containsExactly("pen");
    }

    @Test
    void aBeforeHookMakesANewRecordReferToOneThatIsNotManaged() {
        hooks.on(HookEvent.BEFORE_CREATE, Item.class, (BeforeCreate<Item> items) -> items.newRecords()
                .get(0)
                .setParcel(new Parcel(9, "new")));
        unit.with(hooks);

        assertThatThrownBy(() -> unit.commit(em -> em.persist(new Item(1, 1, "book"))))
                .isInstanceOf(RollbackException.class)
                .hasMessageContaining("cascade");
    }
}
