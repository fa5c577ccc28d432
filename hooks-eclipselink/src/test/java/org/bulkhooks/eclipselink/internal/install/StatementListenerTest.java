package org.bulkhooks.eclipselink.internal.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.eclipselink.internal.flush.TestHooks;
import org.bulkhooks.eclipselink.internal.flush.TestUnit;
import org.bulkhooks.eclipselink.internal.flush.model.Carrier;
import org.bulkhooks.eclipselink.internal.flush.model.Item;
import org.bulkhooks.eclipselink.internal.flush.model.Parcel;
import org.bulkhooks.internal.registry.HookEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementListenerTest {

    private static final Map<String, String> BATCHES_OF_FOUR =
            Map.of("eclipselink.jdbc.batch-writing", "JDBC", "eclipselink.jdbc.batch-writing.size", "4");

    private final TestHooks hooks = new TestHooks()
            .on(HookEvent.AFTER_CREATE, Parcel.class, (AfterCreate<Parcel> parcels) -> assertThat(parcels)
                    .isNotEmpty());

    private static void writeParcels(TestUnit unit) {
        unit.commit(em -> {
            for (int number = 1; number <= 10; number++) {
                Parcel parcel = new Parcel(number, "A");
                parcel.add(new Item(number, 1, "book"));
                em.persist(parcel);
            }
        });
    }

    private static void writeCarriers(TestUnit unit, int first) {
        unit.commit(em -> {
            for (int number = first; number < first + 10; number++) {
                em.persist(new Carrier(number, "C"));
            }
        });
    }

    private void assertCounted(TestUnit unit) {
        int sent = unit.takeStatements().size();
        assertThat(hooks.statements()).isEqualTo(sent).isPositive();
    }

    @Test
    void countsEachRowWithoutBatchWriting() {
        try (TestUnit unit = new TestUnit(2).with(hooks)) {
            writeParcels(unit);
            writeCarriers(unit, 1);
            assertThat(hooks.statements()).isGreaterThanOrEqualTo(30);
            assertCounted(unit);
        }
    }

    @Test
    void countsBatchesOfHookedClasses() {
        try (TestUnit unit = new TestUnit(2, BATCHES_OF_FOUR).with(hooks)) {
            writeParcels(unit);
            assertThat(hooks.statements()).isLessThan(20);
            assertCounted(unit);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void countsBatchesOfTransactionsWithoutHooks(int transactions) {
        try (TestUnit unit = new TestUnit(1, BATCHES_OF_FOUR).with(hooks)) {
            for (int transaction = 0; transaction < transactions; transaction++) {
                writeCarriers(unit, 1 + 10 * transaction);
                unit.commit(em -> assertThat(em.find(Carrier.class, -1L)).isNull());
            }
            assertThat(hooks.statements()).isEqualTo(4 * transactions);
            assertCounted(unit);
        }
    }
}
