package org.bulkhooks.eclipselink.internal.flush;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.eclipselink.internal.flush.model.Place;
import org.bulkhooks.internal.registry.HookEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatesBeforeFlushTest {

    private final TestUnit unit = new TestUnit();
    private final TestHooks hooks = new TestHooks();

    @BeforeEach
    void store() {
        unit.commit(em -> {
            Carrier slow = new Carrier(1, "slow");
            em.persist(slow);
            em.persist(new Carrier(2, "fast"));
            Parcel parcel = new Parcel(1, "old");
            parcel.setWeight(new BigDecimal("1.50"));
            parcel.setImage(new byte[] {1});
            parcel.setPlace(new Place("Rome", 3));
            parcel.setCarrier(slow);
            parcel.add(new Item(1, 1, "book"));
            parcel.getAllowed().add(slow);
            parcel.getLabels().add("fragile");
            em.persist(parcel);
        });
        unit.factory().getCache().evictAll();
        unit.takeStatements();
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void haveTheOldValueOfEachKindOfAttribute() {
        List<Parcel> old = new ArrayList<>();
        onUpdate(parcels -> old.add(parcels.oldRecords().get(0)));

        unit.commit(em -> {
            Parcel parcel = em.find(Parcel.class, 1L);
            parcel.setName("new");
            parcel.setWeight(BigDecimal.TEN);
            parcel.setImage(new byte[] {2});
            parcel.getPlace().setTown("Milan");
            parcel.setCarrier(em.find(Carrier.class, 2L));
            parcel.getItems().clear();
            parcel.getAllowed().clear();
            parcel.getLabels().add("express");
        });

        assertThat(old).singleElement().satisfies(parcel -> {
            assertThat(parcel.getName()).isEqualTo("old");
            assertThat(parcel.getVersion()).isEqualTo(1);
            assertThat(parcel.getWeight()).isEqualByComparingTo("1.5");
            assertThat(parcel.getImage()).containsExactly(1);
            assertThat(parcel.getPlace().getTown()).isEqualTo("Rome");
            assertThat(parcel.getPlace().getFloor()).isEqualTo(3);
            assertThat(parcel.getCarrier().getName()).isEqualTo("slow");
            assertThat(parcel.getItems()).extracting(Item::getName).containsExactly("book");
            assertThat(parcel.getAllowed()).extracting(Carrier::getName).containsExactly("slow");
            assertThat(parcel.getLabels()).containsExactly("fragile");
        });
    }

    @Test
    void haveTheOldEmbeddableWhereAnotherWasSet() {
        List<String> towns = new ArrayList<>();
        onUpdate(parcels -> towns.add(parcels.oldRecords().get(0).getPlace().getTown()));

        unit.commit(em -> em.find(Parcel.class, 1L).setPlace(new Place("Milan", 1)));
        unit.commit(em -> {
            Parcel parcel = em.find(Parcel.class, 1L);
            parcel.getPlace().setFloor(9);
            parcel.setPlace(new Place("Turin", 1));
        });
        unit.commit(em -> em.find(Parcel.class, 1L).setPlace(null));

        assertThat(towns).containsExactly("Rome", "Milan", "Turin");
    }

    @Test
    void ofADeleteHaveTheStateBeforeTheChangesOfTheSameFlush() {
        List<String> names = new ArrayList<>();
        hooks.on(
                HookEvent.BEFORE_DELETE,
                Parcel.class,
                (BeforeDelete<Parcel> parcels) ->
                        names.add(parcels.oldRecords().get(0).getName()));
        unit.with(hooks);

        unit.commit(em -> {
            Parcel parcel = em.find(Parcel.class, 1L);
            parcel.setName("new");
            em.remove(parcel);
        });

        assertThat(names).containsExactly("old");
    }

    @Test
    void canBeWrittenToWithoutAnyEffect() {
        onUpdate(parcels -> {
            Parcel old = parcels.oldRecords().get(0);
            old.setName("spoiled");
            old.getPlace().setTown("spoiled");
            old.setPlace(null);
            old.setCarrier(null);
            old.getItems().clear();
            old.getAllowed().clear();
            old.getLabels().add("spoiled");
        });

        unit.commit(em -> em.find(Parcel.class, 1L).setWeight(BigDecimal.TEN));

        unit.factory().getCache().evictAll();
        unit.commit(em -> {
            Parcel parcel = em.find(Parcel.class, 1L);
            assertThat(parcel.getName()).isEqualTo("old");
            assertThat(parcel.getPlace().getTown()).isEqualTo("Rome");
            assertThat(parcel.getCarrier().getName()).isEqualTo("slow");
            assertThat(parcel.getItems()).hasSize(1);
            assertThat(parcel.getAllowed()).hasSize(1);
            assertThat(parcel.getLabels()).containsExactly("fragile");
        });
    }

    @Test
    void loadNothing() {
        List<String> withoutHooks = statementsOfAnUpdate();
        onUpdate(parcels -> parcels.changes().get(0).changedAttributes());
        unit.factory().getCache().evictAll();

        assertThat(statementsOfAnUpdate()).isEqualTo(withoutHooks);
    }

    private List<String> statementsOfAnUpdate() {
        unit.takeStatements();
        unit.commit(em -> {
            Parcel parcel = em.find(Parcel.class, 1L);
            parcel.setName(parcel.getName() + "!");
        });
        return unit.takeStatements();
    }

    @Test
    void leadToRelatedRecordsAsTheyAreNow() {
        List<String> read = new ArrayList<>();
        onUpdate(parcels -> {
            Parcel old = parcels.oldRecords().get(0);
            read.add(old.getCarrier().getName());
            read.add(old.getItems().get(0).getName());
            read.add(old.getLabels().get(0));
        });

        unit.commit(em -> {
            em.find(Parcel.class, 1L).setWeight(BigDecimal.TEN);
            em.find(Carrier.class, 1L).setName("slower");
        });

        assertThat(read).containsExactly("slower", "book", "fragile");
    }

    @Test
    void stayAsTheyAreInAfterHooks() {
        List<Parcel> before = new ArrayList<>();
        List<Parcel> after = new ArrayList<>();
        hooks.on(
                HookEvent.BEFORE_UPDATE,
                Parcel.class,
                (BeforeUpdate<Parcel> parcels) ->
                        before.add(parcels.oldRecords().get(0)));
        hooks.on(
                HookEvent.AFTER_UPDATE,
                Parcel.class,
                (AfterUpdate<Parcel> parcels) -> after.add(parcels.oldRecords().get(0)));
        unit.with(hooks);

        unit.commit(em -> em.find(Parcel.class, 1L).setName("new"));

        assertThat(after).hasSize(1).isEqualTo(before);
        assertThat(after.get(0).getVersion()).isEqualTo(1);
    }

    private void onUpdate(Consumer<BeforeUpdate<Parcel>> action) {
        hooks.on(HookEvent.BEFORE_UPDATE, Parcel.class, action);
        unit.with(hooks);
    }
}
