package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.ExactType;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Asset;
import org.bulkhooks.eclipselink.semantics.model.Auditable;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Truck;
import org.bulkhooks.eclipselink.semantics.model.Vehicle;
import org.bulkhooks.eclipselink.semantics.model.Versioned;

@Semantics(
        value = "1 one call for each concrete class, whatever the inheritance",
        beans = {})
class Point01InheritanceTest {

    @ApplicationScoped
    static class ModelHooks {

        void onInterface(@Observes AfterSave<Auditable> records, Journal journal) {
            note("interface", records, journal);
        }

        void onMappedSuperclass(@Observes AfterSave<Versioned> records, Journal journal) {
            note("mapped superclass", records, journal);
        }

        void onAbstractEntity(@Observes AfterSave<Asset> records, Journal journal) {
            note("abstract entity", records, journal);
        }

        void onVehicle(@Observes AfterSave<Vehicle> records, Journal journal) {
            note("vehicle", records, journal);
        }

        void onExactVehicle(@Observes @ExactType AfterSave<Vehicle> records, Journal journal) {
            note("exact vehicle", records, journal);
        }

        void onExactParty(@Observes @ExactType ValidateSave<Party> records, Journal journal) {
            note("exact party", records, journal);
        }

        void onExactAccount(@Observes @ExactType AfterSave<Account> records, Journal journal) {
            note("exact account", records, journal);
        }

        void onTruck(@Observes @WhenChanged("name") BeforeUpdate<Truck> records, Journal journal) {
            records.newRecords().forEach(truck -> truck.setLoad(truck.getLoad() + 1));
            note("truck", records, journal);
        }

        void deleted(@Observes AfterDelete<Asset> records, Journal journal) {
            note("deleted", records, journal);
        }

        private static void note(String hook, ChangeSet<? extends Auditable> records, Journal journal) {
            assertThat(records.records()).hasOnlyElementsOfType(records.entityClass());
            journal.note(hook + " " + records.entityClass().getSimpleName() + " "
                    + records.records().stream().map(Auditable::label).collect(Collectors.joining(" ")));
        }
    }

    private static void isCalled(Way way, Journal journal, List<? extends Identified> records, String... calls) {
        way.commit(work -> work.create(records));
        assertThat(journal.notes()).containsExactlyInAnyOrder(calls);
    }

    @EveryWayOfRecords
    void oneTable(Way way, Journal journal) {
        isCalled(
                way,
                journal,
                List.of(new Account("A"), new SavingsAccount("S"), new Account("B"), new SavingsAccount("T")),
                "interface Account A B",
                "interface SavingsAccount S T",
                "mapped superclass Account A B",
                "mapped superclass SavingsAccount S T",
                "exact account Account A B");
    }

    @EveryWayOfRecords
    void joinedTables(Way way, Journal journal) {
        isCalled(
                way,
                journal,
                List.of(new Party("A"), new Company("C", "1")),
                "interface Party A",
                "interface Company C",
                "mapped superclass Party A",
                "mapped superclass Company C",
                "exact party Party A");
    }

    @EveryWayOfRecords
    void aTableForEachClass(Way way, Journal journal) {
        isCalled(
                way,
                journal,
                List.of(new Vehicle("V"), new Truck("T"), new Vehicle("W")),
                "interface Vehicle V W",
                "interface Truck T",
                "mapped superclass Vehicle V W",
                "mapped superclass Truck T",
                "abstract entity Vehicle V W",
                "abstract entity Truck T",
                "vehicle Vehicle V W",
                "vehicle Truck T",
                "exact vehicle Vehicle V W");
    }

    @EveryWayOfRecords
    void attributesOfAllLevelsAreComparedAndWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Vehicle("V"), new Truck("T"));
        journal.forgetCalls();

        way.commit(work -> work.update(Asset.class, ids, asset -> asset.setName("X")));

        assertThat(journal.notes()).contains("truck Truck X", "vehicle Vehicle X");
        assertThat(way.database().column("select cargo from truck").toString()).isEqualTo("[1]");
        assertThat(way.database().column("select name from vehicle")).containsExactly("X");
        journal.forgetCalls();

        way.commit(work -> work.delete(Asset.class, ids));
        assertThat(journal.notes()).containsExactlyInAnyOrder("deleted Vehicle X", "deleted Truck X");
    }
}
