package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.AfterSave;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.HookPriority;
import org.bulkhooks.NetChange;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.ValidateSave;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Auditable;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.Register;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;

/** In which order the hooks of several models are called in one operation. */
@Semantics(
        value = "4 order over models",
        beans = {Point03OrderOverModelsTest.ModelHooks.class, Point03OrderOverModelsTest.LaterHooks.class})
class Point03OrderOverModelsTest {

    /** The models are in the wrong order by priority, wherever they are in the right one. */
    @ApplicationScoped
    static class ModelHooks {

        void account(@Observes @Priority(HookPriority.HIGHEST) ChangeSet<Account> changes, Journal journal) {
            note("account", changes, journal);
        }

        void all(@Observes ChangeSet<Auditable> changes, Journal journal) {
            note("all", changes, journal);
        }

        void party(@Observes @Priority(HookPriority.LOWEST) ChangeSet<Party> changes, Journal journal) {
            note("party", changes, journal);
        }

        void validate(@Observes ValidateSave<Auditable> changes, Journal journal) {
            note("all", changes, journal);
        }

        static void note(String hook, ChangeSet<? extends Auditable> changes, Journal journal) {
            String event = changes.getClass().getInterfaces()[0].getSimpleName();
            journal.note(event + " " + hook + ": " + changes.entityClass().getSimpleName() + " "
                    + changes.records().stream().map(Auditable::label).collect(Collectors.joining(" ")));
        }
    }

    @ApplicationScoped
    static class LaterHooks {

        void accounts(@Observes @Priority(HookPriority.HIGHEST) OperationCompleted<Account> end, Journal journal) {
            journal.note("completed account");
        }

        void parties(@Observes @Priority(HookPriority.LOWEST) OperationCompleted<Party> end, Journal journal) {
            journal.note("completed party");
        }

        void accounts(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(HookPriority.HIGHEST)
                        AfterSave<Account> changes,
                Journal journal) {
            journal.note("success account");
        }

        void parties(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(HookPriority.LOWEST)
                        AfterSave<Party> changes,
                Journal journal) {
            journal.note("success party");
        }

        void netOfAccounts(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange @Priority(HookPriority.HIGHEST)
                        AfterSave<Account> changes,
                Journal journal) {
            journal.note("net account");
        }

        void netOfParties(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange @Priority(HookPriority.LOWEST)
                        AfterSave<Party> changes,
                Journal journal) {
            journal.note("net party");
        }
    }

    private static List<String> notes(Journal journal, String event) {
        return journal.notes().stream().filter(note -> note.startsWith(event)).toList();
    }

    @EveryWayOfRecords
    void modelsOfCreatesComeInTheOrderOfTheirFirstRecordsWhateverThePriorities(Way way, Journal journal) {
        way.commit(work -> work.create(new Party("P"), new Account("A"), new Company("C", "1"), new Party("Q")));

        assertThat(journal.notes())
                .containsExactly(
                        "BeforeCreate all: Party P Q",
                        "BeforeCreate party: Party P Q",
                        "BeforeCreate account: Account A",
                        "BeforeCreate all: Account A",
                        "BeforeCreate all: Company C",
                        "BeforeCreate party: Company C",
                        "ValidateCreate all: Party P Q",
                        "ValidateCreate all: Account A",
                        "ValidateCreate all: Company C",
                        "AfterCreate all: Party P Q",
                        "AfterCreate party: Party P Q",
                        "AfterCreate account: Account A",
                        "AfterCreate all: Account A",
                        "AfterCreate all: Company C",
                        "AfterCreate party: Company C",
                        "completed account", // priority reaches over models where the operation is over
                        "completed party",
                        "success party", // waits in the order of the calls
                        "success account",
                        "success party",
                        "net account",
                        "net party",
                        "net party");
    }

    @EveryWayOfRecords
    void modelsOfUpdatesComeByNameInAFlushAndByTheFirstRecordInACall(Way way, Journal journal) {
        List<Identified> stored = List.of(new Party("P"), new Account("A"), new Company("C", "1"));
        List<Long> ids = Samples.stored(way, stored);
        journal.forgetCalls();

        way.commit(work -> write(
                work,
                ids,
                records -> {
                    ((Party) records.get(0)).setName("P2");
                    ((Account) records.get(1)).setRemark("x");
                    ((Party) records.get(2)).setName("C2");
                },
                false));

        List<String> byName = List.of(
                "BeforeUpdate account: Account A",
                "BeforeUpdate all: Account A",
                "BeforeUpdate all: Company C2",
                "BeforeUpdate party: Company C2",
                "BeforeUpdate all: Party P2",
                "BeforeUpdate party: Party P2");
        List<String> byRecord = List.of(
                "BeforeUpdate all: Party P2",
                "BeforeUpdate party: Party P2",
                "BeforeUpdate account: Account A",
                "BeforeUpdate all: Account A",
                "BeforeUpdate all: Company C2",
                "BeforeUpdate party: Company C2");
        assertThat(notes(journal, "BeforeUpdate")).isEqualTo(way.path() == WritePath.FLUSH ? byName : byRecord);
        assertThat(notes(journal, "AfterUpdate"))
                .isEqualTo(notes(journal, "BeforeUpdate").stream()
                        .map(note -> note.replace("Before", "After"))
                        .toList());
    }

    @EveryWayOfRecords
    void modelsOfDeletesThatAreNoOwnersComeLikeThoseOfUpdates(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Party("P"), new Account("A"), new Company("C", "1"));
        journal.forgetCalls();

        way.commit(work -> write(work, ids, records -> {}, true));

        assertThat(notes(journal, "BeforeDelete all"))
                .isEqualTo(
                        way.path() == WritePath.FLUSH
                                ? List.of(
                                        "BeforeDelete all: Account A",
                                        "BeforeDelete all: Company C",
                                        "BeforeDelete all: Party P")
                                : List.of(
                                        "BeforeDelete all: Party P",
                                        "BeforeDelete all: Account A",
                                        "BeforeDelete all: Company C"));
    }

    /** Changes or deletes a party, an account and a company with one operation. */
    private static void write(Work work, List<Long> ids, Consumer<List<Identified>> mutation, boolean delete) {
        List<Class<? extends Identified>> types = List.of(Party.class, Account.class, Company.class);
        List<Identified> records = new ArrayList<>();
        for (int index = 0; index < types.size(); index++) {
            records.add(work.em().find(types.get(index), ids.get(index)));
        }
        if (work.isFacade()) {
            work.em().clear();
        }
        mutation.accept(records);
        if (!work.isFacade()) {
            records.forEach(record -> {
                if (delete) {
                    work.em().remove(record);
                }
            });
            work.em().flush();
        } else if (delete) {
            work.bulk().delete(records);
        } else {
            work.bulk().update(records);
        }
    }

    @EveryWay
    void classesBelowOneModelHaveTheSameOrder(Way way, Journal journal) {
        List<Long> parties = Samples.stored(way, new Party("P"), new Company("C", "1"), new Party("Q"));
        List<Long> accounts = Samples.stored(way, new SavingsAccount("S"), new Account("A"));
        journal.forgetCalls();

        way.commit(work -> work.update(Party.class, parties, party -> party.setName("X")));
        way.commit(work -> work.update(Account.class, accounts, account -> account.setRemark("x")));
        way.commit(work -> work.delete(Party.class, parties));

        List<String> ofParties = way.path() == WritePath.FLUSH
                ? List.of("all: Company X", "all: Party X X")
                : List.of("all: Party X X", "all: Company X");
        List<String> ofAccounts = way.path() == WritePath.FLUSH
                ? List.of("all: Account A", "all: SavingsAccount S")
                : List.of("all: SavingsAccount S", "all: Account A");
        assertThat(notes(journal, "BeforeUpdate all"))
                .isEqualTo(Stream.concat(ofParties.stream(), ofAccounts.stream())
                        .map("BeforeUpdate "::concat)
                        .toList());
        assertThat(notes(journal, "BeforeDelete all"))
                .isEqualTo(ofParties.stream().map("BeforeDelete "::concat).toList());
    }

    @EveryWay(WritePath.FLUSH)
    void createsComeBeforeUpdatesAndThoseBeforeDeletes(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        journal.forgetCalls();

        way.commit(work -> {
            work.em().remove(work.em().find(Account.class, ids.get(0)));
            work.em().find(Account.class, ids.get(1)).setRemark("x");
            work.em().persist(new Party("P"));
        });

        assertThat(notes(journal, "Before"))
                .containsExactly(
                        "BeforeCreate all: Party P",
                        "BeforeCreate party: Party P",
                        "BeforeUpdate account: Account B",
                        "BeforeUpdate all: Account B",
                        "BeforeDelete account: Account A",
                        "BeforeDelete all: Account A");
    }

    @EveryWay(WritePath.FLUSH)
    void ownersAreDeletedBeforeWhatTheirRemovalTakesAlong(Way way, Journal journal) {
        Register owner = new Register("R");
        Entry entry = new Entry("E", owner);
        List<Long> ids = Samples.stored(way, new Account("A"), owner, new Party("P"));
        journal.forgetCalls();

        way.commit(work -> {
            work.em().remove(work.em().find(Party.class, ids.get(2)));
            work.em().remove(work.em().find(Register.class, ids.get(1)));
            work.em().remove(work.em().find(Account.class, ids.get(0)));
        });

        assertThat(entry.getRegister()).isSameAs(owner);
        assertThat(notes(journal, "BeforeDelete all"))
                .containsSubsequence("BeforeDelete all: Register R", "BeforeDelete all: Entry E")
                .contains("BeforeDelete all: Account A", "BeforeDelete all: Party P");
        assertThat(notes(journal, "AfterDelete all"))
                .isEqualTo(notes(journal, "BeforeDelete all").stream()
                        .map(before -> before.replace("Before", "After"))
                        .toList());
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void anUpsertCallsThoseOfCreatesFirst(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.forgetCalls();

        way.commit(work -> {
            Account stored = work.em().find(Account.class, ids.get(0));
            work.em().clear();
            stored.setRemark("x");
            work.bulk().upsert(List.of(stored, new Account("B")), conflictOn("number"));
        });

        assertThat(notes(journal, "Before"))
                .containsExactly(
                        "BeforeCreate account: Account B",
                        "BeforeCreate all: Account B",
                        "BeforeUpdate account: Account A",
                        "BeforeUpdate all: Account A");
    }
}
