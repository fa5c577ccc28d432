package org.bulkhooks.eclipselink.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bulkhooks.eclipselink.internal.flush.TestUnit;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.eclipselink.internal.flush.model.Place;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AttributeComparisonTest {

    private static final TestUnit UNIT = new TestUnit();
    private static final AbstractSession SESSION = UNIT.factory().unwrap(ServerSession.class);
    private static final AttributeComparison PARCELS =
            AttributeComparison.of(SESSION.getDescriptor(Parcel.class), SESSION);
    private static final MappedRecords<Parcel> MODEL =
            new MappedRecords<>(SESSION.getDescriptor(Parcel.class), SESSION.acquireUnitOfWork());

    @AfterAll
    static void close() {
        UNIT.close();
    }

    private static Parcel parcel(Consumer<Parcel> change) {
        Parcel parcel = new Parcel(1, "A");
        parcel.setWeight(new BigDecimal("1.50"));
        parcel.setImage(new byte[] {1, 2});
        parcel.setPlace(new Place("Rome", 1));
        parcel.setCarrier(new Carrier(1, "slow"));
        parcel.getAllowed().add(new Carrier(1, "slow"));
        parcel.getLabels().add("fragile");
        change.accept(parcel);
        return parcel;
    }

    private static void assertDifferences(Consumer<Parcel> change, String... attributes) {
        assertThat(PARCELS.differences(parcel(same -> {}), parcel(change))).containsExactlyInAnyOrder(attributes);
        assertThat(PARCELS.differs(parcel(same -> {}), parcel(change))).isEqualTo(attributes.length > 0);
        for (String attribute : PARCELS.attributes()) {
            assertThat(MODEL.differs(parcel(same -> {}), parcel(change), attribute))
                    .as(attribute)
                    .isEqualTo(java.util.List.of(attributes).contains(attribute));
        }
    }

    @Test
    void namesAllAttributesAndThoseOfEmbeddables() {
        assertThat(PARCELS.attributes())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "name",
                        "weight",
                        "image",
                        "sent",
                        "place",
                        "place.town",
                        "place.floor",
                        "carrier",
                        "items",
                        "allowed",
                        "labels");
    }

    @Test
    void comparesBasicAttributesByWhatIsStored() {
        assertDifferences(parcel -> parcel.setName("B"), "name");
        assertDifferences(parcel -> parcel.setWeight(new BigDecimal("1.5")));
        assertDifferences(parcel -> parcel.setWeight(null), "weight");
        assertDifferences(parcel -> parcel.setImage(new byte[] {1, 2}));
        assertDifferences(parcel -> parcel.setImage(new byte[] {1, 3}), "image");
    }

    @Test
    void comparesEmbeddablesByTheirAttributes() {
        assertDifferences(parcel -> parcel.setPlace(new Place("Rome", 1)));
        assertDifferences(parcel -> parcel.getPlace().setFloor(2), "place", "place.floor");
        assertDifferences(parcel -> parcel.setPlace(null), "place", "place.town", "place.floor");
    }

    @Test
    void comparesRelationsByKey() {
        assertDifferences(parcel -> parcel.setCarrier(new Carrier(1, "other name")));
        assertDifferences(parcel -> parcel.setCarrier(new Carrier(2, "slow")), "carrier");
        assertDifferences(parcel -> parcel.setCarrier(null), "carrier");
    }

    @Test
    void comparesCollectionsByTheirElements() {
        assertDifferences(parcel -> parcel.getLabels().add("express"), "labels");
        assertDifferences(parcel -> parcel.getAllowed().add(new Carrier(2, "fast")), "allowed");
        assertDifferences(
                parcel -> {
                    parcel.getAllowed().clear();
                    parcel.getAllowed().add(new Carrier(2, "slow"));
                },
                "allowed");
    }

    @Test
    void leavesTheInverseSideOfRelationsOut() {
        assertDifferences(parcel -> parcel.add(new Item(1, 1, "book")));
    }

    @Test
    void refusesUnknownAttributes() {
        for (String unknown : new String[] {"nmae", "place.twon", "name.length", "carrier.nmae", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MODEL.differs(parcel(same -> {}), parcel(same -> {}), unknown))
                    .withMessageContaining("no attribute '" + unknown + "' in Parcel");
        }
    }

    @Test
    void loadsNoLazyRelation() {
        UNIT.commit(em -> {
            em.persist(new Carrier(5, "C"));
            Parcel stored = new Parcel(5, "A");
            stored.setCarrier(em.find(Carrier.class, 5L));
            stored.getLabels().add("x");
            em.persist(stored);
        });
        UNIT.factory().getCache().evictAll();
        EntityManager em = UNIT.factory().createEntityManager();
        Parcel managed = em.find(Parcel.class, 5L);
        UNIT.takeStatements();
        Parcel detached = new Parcel(5, "A");
        detached.setCarrier(new Carrier(5, "C"));
        Parcel other = new Parcel(5, "A");
        other.setCarrier(new Carrier(6, "C"));

        assertThat(MODEL.differs(managed, detached, "carrier")).isFalse();
        assertThat(MODEL.differs(managed, other, "carrier")).isTrue();
        assertThat(MODEL.differs(managed, detached, "labels")).isFalse();
        assertThat(UNIT.takeStatements()).isEmpty();
        em.close();
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // a value that can be changed in place
    void noticesWhatIsWrittenFromNowAlsoWithinValues() {
        Parcel parcel = parcel(one -> one.setSent(new java.util.Date(1_000)));
        Supplier<Set<String>> written = MODEL.changesFromNow(parcel);
        assertThat(written.get()).isEmpty();

        parcel.getImage()[0] = 9;
        parcel.getSent().setTime(2_000);
        parcel.getPlace().setTown("Oslo");
        parcel.getLabels().add("heavy");

        assertThat(written.get()).containsExactlyInAnyOrder("image", "sent", "place", "place.town", "labels");
    }

    @Test
    void comparesValuesAsTheDatabaseDoes() {
        Parcel parcel = parcel(same -> {});

        assertThat(MODEL.hasValue(parcel, "weight", new BigDecimal("1.5000"))).isTrue();
        assertThat(MODEL.hasValue(parcel, "weight", 1.5)).isTrue();
        assertThat(MODEL.hasValue(parcel, "weight", 1)).isFalse();
        assertThat(MODEL.hasValue(parcel, "weight", null)).isFalse();
        assertThat(MODEL.hasValue(parcel, "image", new byte[] {1, 2})).isTrue();
        assertThat(MODEL.hasValue(parcel, "image", new byte[] {1, 3})).isFalse();
        assertThat(MODEL.hasValue(parcel, "place.town", "Rome")).isTrue();
        assertThat(MODEL.hasValue(parcel, "carrier", new Carrier(1, "fast"))).isTrue();
        assertThat(MODEL.hasValue(parcel, "carrier", new Carrier(2, "slow"))).isFalse();
        assertThat(MODEL.hasValue(parcel, "carrier", "no entity")).isFalse();
        assertThat(MODEL.hasValue(parcel, "carrier", null)).isFalse();
        assertThat(MODEL.hasValue(parcel, "carrier.id", 1)).isTrue();
    }
}
