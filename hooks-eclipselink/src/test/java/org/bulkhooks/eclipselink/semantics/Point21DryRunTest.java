package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.dryRun;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterSave;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.PlannedRecord;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Transactions;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Address;
import org.bulkhooks.eclipselink.semantics.model.Berth;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Itinerary;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Robot;
import org.bulkhooks.eclipselink.semantics.model.Status;
import org.bulkhooks.eclipselink.semantics.model.Stop;
import org.bulkhooks.eclipselink.semantics.model.Voucher;

@Semantics("21 a dry run leaves nothing")
class Point21DryRunTest {

    private final List<PlannedRecord> planned = new ArrayList<>();

    @ApplicationScoped
    static class Phases {

        void before(
                @Observes(during = TransactionPhase.BEFORE_COMPLETION) AfterSave<Account> accounts, Journal journal) {
            String remark = accounts.records().get(0).getRemark();
            if ("before completion".equals(remark)) {
                journal.note("before " + accounts.depth() + " " + accounts.isDryRun());
                Work.current().em().persist(new Note("of the phase"));
            } else if ("veto".equals(remark)) {
                throw new IllegalStateException("veto before the commit");
            }
        }

        void success(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Account> accounts, Journal journal) {
            journal.note("success");
        }

        void failure(
                @Observes(during = TransactionPhase.AFTER_FAILURE) AfterCreate<Account> accounts, Journal journal) {
            journal.note("failure");
        }

        void completion(
                @Observes(during = TransactionPhase.AFTER_COMPLETION) AfterCreate<Account> accounts, Journal journal) {
            journal.note("completion");
        }
    }

    private List<String> told() {
        return planned.stream()
                .map(each -> each.position() + " " + each.outcome()
                        + (each.changedAttributes().isEmpty() ? "" : " " + new TreeSet<>(each.changedAttributes())))
                .toList();
    }

    /** Does something that leaves all tables as they are, the persistence context empty, and no connection in use. */
    private static void leavingNothing(Way way, Consumer<Work> action) {
        Map<String, List<Map<String, String>>> before = way.database().contents();
        try (Work work = way.open()) {
            action.accept(work);
            assertThat(work.active()).isFalse();
            assertThat(way.database().connectionsInUse()).isZero();
        }
        assertThat(way.database().contents()).isEqualTo(before);
    }

    private void create(Way way, Work work, List<?> records) {
        if (way.path() == WritePath.STREAM) {
            work.bulk().create(records.stream(), chunkSize(2), dryRun(planned::add));
        } else {
            work.bulk().create(records, dryRun(planned::add));
        }
    }

    private void update(Way way, Work work, List<?> records) {
        if (way.path() == WritePath.STREAM) {
            work.bulk().update(records.stream(), chunkSize(2), dryRun(planned::add));
        } else {
            work.bulk().update(records, dryRun(planned::add));
        }
    }

    private void delete(Way way, Work work, List<?> records) {
        if (way.path() == WritePath.STREAM) {
            work.bulk().delete(records.stream(), chunkSize(2), dryRun(planned::add));
        } else {
            work.bulk().delete(records, dryRun(planned::add));
        }
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void createsRunAllStepsAndLeaveNothing(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(3);
        List<Object> seen = new ArrayList<>();
        journal.afterCreate(Account.class, changes -> {
            assertThat(changes.isDryRun()).isTrue();
            seen.add(Work.current()
                    .em()
                    .createQuery("select count(a) from Account a")
                    .getSingleResult());
        });

        leavingNothing(way, work -> create(way, work, accounts));

        assertThat(told()).containsExactly("0 CREATED", "1 CREATED", "2 CREATED");
        assertThat(seen).last().as("the SQL was sent").isEqualTo(3L);
        assertThat(accounts).extracting(Account::getId).containsOnlyNulls();
        assertThat(accounts).extracting(Account::getVersion).containsOnly(0L);

        journal.reset();
        way.commit(work -> work.create(accounts));
        assertThat(way.database().count("account")).isEqualTo(3);
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void updatesTellTheirAttributes(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(3));
        journal.beforeUpdate(
                Account.class,
                changes -> changes.forEach(change -> change.newRecord().setRemark("hook")));
        List<Account> accounts = way.commitAndGet(work -> work.loadDetached(Account.class, ids));
        accounts.get(0).setBalance("7.00");
        accounts.get(2).getPostal().setCity("Ogdenville");

        leavingNothing(way, work -> update(way, work, accounts));

        assertThat(told())
                .containsExactly(
                        "0 UPDATED [balance, remark]", "1 UNCHANGED", "2 UPDATED [postal, postal.city, remark]");
        assertThat(accounts).extracting(Account::getVersion).containsOnly(1L);
        way.commit(work -> assertThat(work.bulk().update(accounts)).isEqualTo(new BulkResult(3, 2)));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void deletesLeaveTheRows(Way way) {
        List<Long> ids = Samples.stored(way, Samples.accounts(3));
        List<Account> accounts = way.commitAndGet(work -> work.loadDetached(Account.class, ids));

        leavingNothing(way, work -> delete(way, work, accounts));

        assertThat(told()).containsExactly("0 DELETED", "1 DELETED", "2 DELETED");
        way.commit(work -> assertThat(work.bulk().delete(accounts).written()).isEqualTo(3));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void upsertsTellEachOutcome(Way way) {
        Samples.stored(way, new Account("A0", "1.00"));
        List<Account> accounts = Samples.accounts(2);

        leavingNothing(way, work -> {
            if (way.path() == WritePath.STREAM) {
                work.bulk().upsert(accounts.stream(), conflictOn("number"), dryRun(planned::add));
            } else {
                work.bulk().upsert(accounts, conflictOn("number"), dryRun(planned::add));
            }
        });

        assertThat(told()).containsExactly("0 UPDATED [balance]", "1 CREATED");
        assertThat(accounts).extracting(Account::getId).containsOnlyNulls();
        assertThat(accounts).extracting(Account::getVersion).containsOnly(0L);
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void whatRecordsBringAlongIsAsBefore(Way way) {
        Customer customer = new Customer("C");
        customer.add(new Note("N1"));
        customer.add(new Note("N2"));

        leavingNothing(way, work -> create(way, work, List.of(customer)));
        assertThat(told()).containsExactly("0 CREATED");
        assertThat(customer.getId()).isNull();
        assertThat(customer.getNotes()).extracting(Note::getId).containsExactly(null, null);

        way.commit(work -> work.bulk().create(List.of(customer)));
        customer.getNotes().get(0).setText("changed");
        customer.getNotes().remove(1);
        Note added = new Note("N3");
        customer.add(added);
        planned.clear();
        leavingNothing(way, work -> update(way, work, List.of(customer)));
        assertThat(added.getId()).isNull();
        assertThat(customer.getVersion()).isEqualTo(1);
        assertThat(customer.getNotes()).extracting(Note::getText).containsExactly("changed", "N3");

        way.commit(work -> work.bulk().update(List.of(customer)));
        assertThat(way.database().column("select text from note")).containsExactlyInAnyOrder("N3", "changed");
        leavingNothing(way, work -> delete(way, work, List.of(customer)));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void secondTablesAndCollectionsAreAsBefore(Way way) {
        List<Object> records = List.of(
                new Voucher("V"), new Robot("R", "isbn", 7, "licence", 2), new Itinerary("I", stop(1), stop(2)));

        leavingNothing(way, work -> create(way, work, records));
        assertThat(told()).containsExactly("0 CREATED", "1 CREATED", "2 CREATED");
        assertThat(((Voucher) records.get(0)).getId()).isNull();

        way.commit(work -> work.bulk().create(records));
        ((Voucher) records.get(0)).setRemark("r");
        ((Robot) records.get(1)).setPages(9);
        ((Itinerary) records.get(2)).getStops().remove(0);
        planned.clear();
        leavingNothing(way, work -> update(way, work, records));
        assertThat(told()).containsExactly("0 UPDATED [remark]", "1 UPDATED [pages]", "2 UPDATED [stops]");
        leavingNothing(way, work -> delete(way, work, records));
        way.commit(work -> work.bulk().update(records));
    }

    private static Stop stop(int day) {
        return new Stop(LocalDate.of(2026, 1, day), new Berth("north", day));
    }

    @EveryWay(WritePath.FACADE)
    void recordsGetBackWhatHooksSet(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Customer("owner"));
        Customer owner =
                way.commitAndGet(work -> work.loadDetached(Customer.class, ids).get(0));
        assertThat(owner.getNotes()).as("loaded").isEmpty();
        Account account = new Account("A", "1.00");
        account.setCustomer(owner);
        Address postal = account.getPostal();
        String city = postal.getCity();
        Customer created = new Customer("C");
        List<Note> notes = created.getNotes();
        journal.beforeCreate(
                Account.class,
                changes -> changes.forEach(change -> {
                    change.newRecord().setStatus(Status.CLOSED);
                    change.newRecord().getPostal().setCity("hook");
                    change.newRecord().setPostal(new Address("2 Hook Street", "hook"));
                    change.newRecord().getCustomer().setName("not written");
                    change.newRecord().setCustomer(null);
                }));
        journal.beforeCreate(
                Customer.class,
                changes -> changes.forEach(change -> change.newRecord().add(new Note("of a hook"))));

        leavingNothing(way, work -> work.bulk().create(List.of(account, created), dryRun(planned::add)));

        assertThat(account.getStatus()).isEqualTo(Status.OPEN);
        assertThat(account.getPostal()).isSameAs(postal);
        assertThat(postal.getCity()).isEqualTo(city);
        assertThat(account.getCustomer()).isSameAs(owner);
        assertThat(owner.getName()).isEqualTo("owner");
        assertThat(created.getNotes()).isSameAs(notes).isEmpty();
    }

    @EveryWay(WritePath.STREAM)
    void recordsOfAStreamKeepWhatHooksSet(Way way, Journal journal) {
        Account account = new Account("A", "1.00");
        journal.beforeCreate(
                Account.class,
                changes -> changes.forEach(change -> change.newRecord().setRemark("hook")));

        leavingNothing(way, work -> create(way, work, List.of(account)));

        assertThat(account.getRemark()).isEqualTo("hook");
        assertThat(account.getId()).isNull();
        assertThat(account.getVersion()).isZero();
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void managedInstancesAreDetachedAsTheyWere(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(2));
        List<Account> detached = way.commitAndGet(work -> work.loadDetached(Account.class, ids));
        detached.forEach(each -> each.setRemark("changed"));
        leavingNothing(way, work -> {
            EntityManager em = work.em();
            Account twin = em.find(Account.class, ids.get(0));
            update(way, work, detached);

            assertThat(twin.getRemark()).isNull();
            assertThat(twin.getVersion()).isEqualTo(1);
            assertThat(em.contains(twin)).isFalse();
            assertThat(em.find(Account.class, ids.get(0)).getRemark()).isNull();
            assertThat(em.find(Account.class, ids.get(0)).getVersion()).isEqualTo(1);
            em.clear();
            assertThat(em.find(Account.class, ids.get(1)).getRemark())
                    .as("the shared cache")
                    .isNull();
        });

        planned.clear();
        leavingNothing(way, work -> {
            List<Account> managed = work.load(Account.class, ids);
            delete(way, work, managed);
            assertThat(told()).containsExactly("0 DELETED", "1 DELETED");
            assertThat(work.em().find(Account.class, ids.get(0))).isNotNull();
        });
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void whatHooksLeftInThePersistenceContextIsGone(Way way, Journal journal) {
        journal.afterCreate(Account.class, changes -> Work.current().em().persist(new Note("of a hook")));
        leavingNothing(way, work -> {
            create(way, work, Samples.accounts(1));
            journal.reset();
            work.begin();
            work.commit();
        });
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void changesThatWouldBeLostAreRefused(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        try (Work work = way.open()) {
            Account managed = work.find(Account.class, ids.get(0));
            managed.setRemark("pending");
            journal.forgetCalls();
            assertThatIllegalStateException()
                    .isThrownBy(() -> create(way, work, Samples.accounts(1)))
                    .withMessageContaining("not written yet")
                    .withMessageContaining("clear()");
            assertThat(journal.calls()).isEmpty();
            assertThat(work.em().contains(managed)).isTrue();
            work.begin();
            work.em().flush();
            work.commit();
        }
        assertThat(way.database().column("select remark from account")).containsExactly("pending");
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void operationsOfHooksAreDryToo(Way way, Journal journal) {
        Samples.stored(way, new Account("old", "1.00"));
        List<Boolean> dry = new ArrayList<>();
        journal.afterCreate(Customer.class, changes -> {
            Work work = Work.current();
            work.bulk().create(List.of(new Note("facade")));
            work.em().persist(new Note("flush"));
            work.em().flush();
            work.em().createQuery("update Account a set a.remark = 'statement'").executeUpdate();
        });
        journal.afterCreate(Note.class, changes -> dry.add(changes.isDryRun()));
        journal.afterUpdate(Account.class, changes -> dry.add(changes.isDryRun()));

        leavingNothing(way, work -> create(way, work, List.of(new Customer("C"))));

        assertThat(dry).containsExactly(true, true, true);
        assertThat(told()).as("records of the call alone").containsExactly("0 CREATED");
        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWay(WritePath.FACADE)
    void anotherPersistenceContextInTheTransactionIsDryToo(Way way, Journal journal) {
        if (way.transactions() != Transactions.JTA) {
            return; // it would be another transaction
        }
        List<Boolean> dry = new ArrayList<>();
        journal.afterCreate(Account.class, changes -> {
            try (EntityManager other = way.unit().factory().createEntityManager()) {
                other.joinTransaction();
                other.persist(new Note("other"));
                other.flush();
            }
        });
        journal.afterCreate(Note.class, changes -> dry.add(changes.isDryRun()));

        leavingNothing(way, work -> work.bulk().create(Samples.accounts(1), dryRun(planned::add)));

        assertThat(dry).containsExactly(true);
    }

    @EveryWay(WritePath.FACADE)
    void aTransactionThatAHookBeginsIsReal(Way way, Journal journal) {
        List<Boolean> dry = new ArrayList<>();
        journal.beforeCreate(Account.class, changes -> Work.current()
                .independently(other -> other.bulk().create(List.of(new Note("kept")))));
        journal.afterCreate(Note.class, changes -> dry.add(changes.isDryRun()));

        try (Work work = way.open()) {
            work.bulk().create(Samples.accounts(1), dryRun(planned::add));
        }

        assertThat(dry).containsExactly(false);
        assertThat(way.database().column("select text from note")).containsExactly("kept");
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void hooksBeforeTheCommitAreCalledAndHooksAfterItAreNot(Way way, Journal journal) {
        List<Account> accounts = Samples.accounts(1);
        accounts.get(0).setRemark("before completion");

        leavingNothing(way, work -> create(way, work, accounts));
        assertThat(journal.notes()).containsExactly("before 1 true");
        assertThat(journal.calls(Event.AFTER_CREATE, Note.class))
                .as("what it persists is flushed")
                .hasSize(1);

        accounts.get(0).setRemark("veto");
        journal.forgetCalls();
        leavingNothing(way, work -> assertThatIllegalStateException()
                .isThrownBy(() -> create(way, work, accounts))
                .withMessage("veto before the commit"));
        assertThat(journal.notes()).as("nor where the dry run fails").isEmpty();

        accounts.get(0).setRemark("before completion");
        journal.forgetCalls();
        way.commit(work -> work.create(accounts));
        assertThat(journal.notes()).contains("before 1 false", "success", "completion");
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aTransactionThatCouldNotBeCommittedFails(Way way, Journal journal) {
        journal.on(Event.AFTER_CREATE, Account.class, () -> Work.current().markForRollback());
        leavingNothing(way, work -> assertThatThrownBy(() -> create(way, work, Samples.accounts(1)))
                .isInstanceOf(RollbackException.class)
                .hasMessageContaining("marked for rollback"));

        journal.reset();
        journal.on(Event.BEFORE_CREATE, Note.class, () -> {
            throw new IllegalStateException("veto");
        });
        journal.on(Event.AFTER_CREATE, Account.class, () -> {
            try {
                Work.current().em().persist(new Note("N"));
                Work.current().em().flush();
            } catch (RuntimeException caught) {
                // the commit would say so
            }
        });
        leavingNothing(way, work -> assertThatThrownBy(() -> create(way, work, Samples.accounts(1)))
                .hasStackTraceContaining("veto"));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void aTimeOutEndsIt(Way way, Journal journal) {
        if (way.transactions() == Transactions.JTA) {
            journal.on(Event.AFTER_CREATE, Account.class, () -> Work.current().timeOut());
            leavingNothing(way, work -> assertThatIllegalStateException()
                    .isThrownBy(() -> create(way, work, Samples.accounts(1)))
                    .withMessageContaining("timed out"));
        }
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void rejectionsAreTold(Way way, Journal journal) {
        journal.beforeCreate(
                Account.class,
                changes -> changes.forEach(change -> {
                    if (change.position() == 1) {
                        change.reject("number", "no");
                    }
                }));
        List<Account> accounts = Samples.accounts(3);
        leavingNothing(way, work -> assertThatThrownBy(() -> create(way, work, accounts))
                .isInstanceOf(RecordsRejectedException.class));
        assertThat(told()).containsExactly("1 REJECTED");
        assertThat(planned.get(0).rejections()).extracting("message").containsExactly("no");

        planned.clear();
        leavingNothing(way, work -> assertThat(work.bulk().create(accounts, partialSuccess(), dryRun(planned::add)))
                .satisfies(result -> assertThat(result.written()).isEqualTo(2)));
        assertThat(told()).containsExactly("0 CREATED", "1 REJECTED", "2 CREATED");
        assertThat(accounts).extracting(Account::getId).containsOnlyNulls();
    }

    @EveryWay(WritePath.FACADE)
    void rejectedChildrenAreTold(Way way, Journal journal) {
        journal.beforeCreate(
                Note.class,
                changes -> changes.forEach(change -> {
                    if (change.newRecord().getText().equals("bad")) {
                        change.reject("text", "bad text");
                    }
                }));
        Customer good = new Customer("good");
        good.add(new Note("fine"));
        Customer bad = new Customer("bad");
        bad.add(new Note("bad"));

        leavingNothing(way, work -> work.bulk().create(List.of(bad, good), partialSuccess(), dryRun(planned::add)));

        assertThat(told()).containsExactly("0 REJECTED", "1 CREATED");
        assertThat(planned.get(0).rejections()).extracting("attribute").containsExactly("notes.text");
        assertThat(good.getNotes().get(0).getId()).isNull();
    }

    @EveryWay(WritePath.FACADE)
    void updatesByQueryTellPlacesOfItsResult(Way way) {
        Samples.stored(way, Samples.accounts(3));
        leavingNothing(way, work -> assertThat(work.bulk()
                        .update(
                                work.em().createQuery("select a from Account a order by a.id", Account.class),
                                account -> account.setRemark(account.getNumber().equals("A1") ? null : "r"),
                                chunkSize(2),
                                dryRun(planned::add)))
                .isEqualTo(new BulkResult(3, 2)));
        assertThat(told()).containsExactly("0 UPDATED [remark]", "1 UNCHANGED", "2 UPDATED [remark]");
    }

    @EveryWay(WritePath.FACADE)
    void itSendsTheStatementsOfTheRealCall(Way way) {
        List<Long> ids = Samples.stored(way, Samples.accounts(4));
        List<Account> accounts = way.commitAndGet(work -> work.loadDetached(Account.class, ids));
        accounts.forEach(each -> each.setRemark("r"));
        List<Account> created = List.of(new Account("new 1"), new Account("new 2"));
        created.forEach(each -> each.setBalance("1.00"));
        try (Work work = way.open()) {
            List<String> dry = sent(way, () -> {
                work.bulk().update(accounts, dryRun(planned::add));
                work.bulk().create(created, dryRun(planned::add));
                work.bulk().delete(accounts, dryRun(planned::add));
            });
            List<String> real = sent(way, () -> {
                work.bulk().update(accounts);
                work.bulk().create(created);
                work.bulk().delete(accounts);
            });
            assertThat(dry).isEqualTo(real).isNotEmpty();
        }
    }

    private static List<String> sent(Way way, Runnable calls) {
        way.database().statements().clear();
        calls.run();
        return way.database().statements().all().stream()
                .filter(each -> !each.asksForIds())
                .map(Sent::sql)
                .toList();
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void whatTheListenerThrowsIsThrown(Way way) {
        LinkageError thrown = new LinkageError("stop");
        List<Account> accounts = Samples.accounts(1);
        leavingNothing(way, work -> assertThatThrownBy(() -> work.bulk().create(accounts, dryRun(each -> {
                    throw thrown;
                })))
                .isSameAs(thrown));
        assertThat(accounts.get(0).getId()).isNull();
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void anActiveTransactionIsRefused(Way way) {
        try (Work work = way.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> create(way, work, Samples.accounts(1)))
                    .withMessageContaining("dryRun(..)")
                    .withMessageContaining("without @Transactional");
            assertThatIllegalStateException().isThrownBy(() -> work.bulk().create(List.of(), dryRun(planned::add)));
            assertThat(work.rollbackOnly()).as("nothing was begun").isFalse();
        }
    }

    @EveryWay(WritePath.FACADE)
    void badInputIsRefused(Way way) {
        try (Work work = way.open()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().create(Samples.accounts(1), dryRun(planned::add), commitByChunk()))
                    .withMessageContaining("leave commitByChunk out");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> work.bulk().create(Samples.accounts(1), dryRun(planned::add), dryRun(planned::add)))
                    .withMessageContaining("dryRun is there twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(work.em().createQuery("update Account a set a.remark = 'r'"), dryRun(planned::add)))
                    .withMessageContaining("call update with a query");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            work.bulk().update(Account.class).set("remark", "r").execute(dryRun(planned::add)));
            assertThatThrownBy(() -> dryRun(null)).isInstanceOf(NullPointerException.class);
        }
    }

    @EveryWay(WritePath.FACADE)
    void aHookCannotBeginOne(Way way, Journal journal) {
        journal.on(Event.AFTER_CREATE, Account.class, () -> Work.current()
                .bulk()
                .create(List.of(new Note("N")), dryRun(planned::add)));
        leavingNothing(way, work -> assertThatIllegalStateException()
                .isThrownBy(() -> work.bulk().create(Samples.accounts(1)))
                .withMessageContaining("dryRun(..)"));
    }

    @EveryWay({WritePath.FACADE, WritePath.STREAM})
    void limitedUpdatesTellTheirAttributes(Way way) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        List<Account> accounts = way.commitAndGet(work -> work.loadDetached(Account.class, ids));
        accounts.get(0).setBalance("2.00");
        accounts.get(0).setRemark("not written");
        leavingNothing(
                way, work -> work.bulk().update(accounts, attributes("balance", "status"), dryRun(planned::add)));
        assertThat(told()).containsExactly("0 UPDATED [balance]");
    }
}
