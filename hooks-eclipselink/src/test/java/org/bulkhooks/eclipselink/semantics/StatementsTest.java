package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import jakarta.persistence.FlushModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bulkhooks.Bypass;
import org.bulkhooks.BypassScope;
import org.bulkhooks.Change;
import org.bulkhooks.HookFailure;
import org.bulkhooks.Hooks;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.Wrapped;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Shelf;

/** What hooks can rely on where JPQL and Criteria statements write, as far as it is not the same on all write paths. */
@Semantics("JPQL and Criteria statements")
@SuppressWarnings("try") // a scope only has to be open
class StatementsTest {

    private static final int RECORDS = 1_000;

    private static List<Long> stored(Way way, Journal journal) {
        List<Long> ids = Samples.stored(
                way, new Account("A", "1.00"), new SavingsAccount("B", "2.00"), new Account("C", "3.00"));
        journal.forgetCalls();
        way.database().statements().clear();
        return ids;
    }

    private static int execute(Way way, String statement) {
        return way.commitAndGet(work -> work.em().createQuery(statement).executeUpdate());
    }

    @EveryWay(WritePath.FLUSH)
    void anUpdateCallsHooksWithValues(Way way, Journal journal) {
        stored(way, journal);
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(
                        change -> journal.note("before " + change.oldRecord().getBalance() + " "
                                + change.newRecord().getBalance())));
        journal.afterUpdate(
                Account.class,
                accounts -> accounts.forEach(
                        change -> journal.note("after " + change.oldRecord().getBalance() + " "
                                + change.newRecord().getBalance() + " version "
                                + change.newRecord().getVersion())));

        int matched = execute(way, "update Account a set a.balance = a.balance * 2 where a.number in ('A', 'B')");

        assertThat(matched).isEqualTo(2);
        assertThat(journal.notes())
                .containsExactly(
                        "before 1.00 2.00",
                        "before 2.00 4.00",
                        "after 1.00 2.00 version 2",
                        "after 2.00 4.00 version 2");
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "BEFORE_UPDATE SavingsAccount [B]",
                        "AFTER_UPDATE Account [A]",
                        "AFTER_UPDATE SavingsAccount [B]");
        assertThat(way.database().rows("select balance, version from account order by id"))
                .containsExactly(
                        List.of(new BigDecimal("2.00"), 2L),
                        List.of(new BigDecimal("4.00"), 2L),
                        List.of(new BigDecimal("3.00"), 1L));
    }

    @EveryWay(WritePath.FLUSH)
    void whatBeforeHooksChangeIsWrittenOnTopWithoutASecondBump(Way way, Journal journal) {
        stored(way, journal);
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> {
                    if (change.newRecord().getNumber().equals("A")) {
                        change.newRecord().setRemark("by a hook");
                        change.newRecord().setBalance("9.00");
                    }
                }));
        journal.afterUpdate(
                Account.class,
                accounts -> journal.note(accounts.changes().get(0).newRecord().getBalance() + " "
                        + accounts.changes().get(0).newRecord().getVersion()));

        execute(way, "update Account a set a.balance = a.balance + 1 where a.number <> 'B'");

        assertThat(way.database().rows("select balance, remark, version from account order by id"))
                .containsExactly(
                        List.of(new BigDecimal("9.00"), "by a hook", 2L),
                        Arrays.asList(new BigDecimal("2.00"), null, 1L),
                        Arrays.asList(new BigDecimal("4.00"), null, 2L));
        assertThat(journal.notes()).containsExactly("9.00 2");
    }

    @EveryWay(WritePath.FLUSH)
    void aChangeOfRowsInOtherTablesIsRefused(Way way, Journal journal) {
        Samples.stored(way, new Contact("C", "1"));
        List<Consumer<Contact>> changes = List.of(
                contact -> contact.getPhones().add("2"),
                contact -> contact.getPhones().clear(),
                contact -> contact.setPhones(Set.of("3")));
        AtomicInteger turn = new AtomicInteger();
        journal.beforeUpdate(Contact.class, contacts -> changes.get(turn.get() % changes.size())
                .accept(contacts.newRecords().get(0)));

        for (String statement : List.of("set c.name = 'D'", "set c.name = concat(c.name, 'D')")) {
            for (int i = 0; i < changes.size(); i++) {
                assertThatThrownBy(() -> execute(way, "update Contact c " + statement))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("changed 'phones' of Contact")
                        .hasMessageContaining("bulk.update(list)");
                turn.incrementAndGet();
            }
        }

        assertThat(way.database().column("select name from contact")).containsExactly("C");
        assertThat(way.database().column("select phones from contact_phones")).containsExactly("1");
    }

    @EveryWay(WritePath.FLUSH)
    void aChangeOfAJoinTableIsRefusedAlsoWhereNothingElseIsLeftToWrite(Way way, Journal journal) {
        Note note = new Note("N");
        Shelf shelf = new Shelf("S");
        shelf.getLabels().add(note);
        way.commit(work -> List.of(note, shelf).forEach(work.em()::persist));
        journal.beforeUpdate(Shelf.class, shelves -> {
            Shelf changed = shelves.newRecords().get(0);
            changed.setName("S");
            changed.getLabels().clear();
        });

        assertThatThrownBy(() -> execute(way, "update Shelf s set s.name = 'T'"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed 'labels' of Shelf");
    }

    @EveryWay(WritePath.FLUSH)
    void collectionsAreReadAsTheyAre(Way way, Journal journal) {
        Samples.stored(way, new Contact("C", "1"));
        journal.beforeUpdate(Contact.class, contacts -> {
            Change<Contact> change = contacts.changes().get(0);
            change.newRecord().getPhones().add("2");
            journal.note(new TreeSet<>(change.oldRecord().getPhones()) + " "
                    + new TreeSet<>(change.newRecord().getPhones()) + " " + change.changed("phones"));
            change.newRecord().getPhones().remove("2");
        });
        journal.afterUpdate(
                Contact.class,
                contacts -> journal.note(
                        List.copyOf(contacts.newRecords().get(0).getPhones()).toString()));

        execute(way, "update Contact c set c.name = 'D'");

        assertThat(journal.notes()).containsExactly("[1] [1, 2] true", "[1]");
        assertThat(way.database().column("select name from contact")).containsExactly("D");
    }

    @EveryWay(WritePath.FLUSH)
    void aRowWithoutANetChangeIsMatchedAndNotWritten(Way way, Journal journal) {
        stored(way, journal);

        int matched = execute(way, "update Account a set a.balance = 2");

        assertThat(matched).isEqualTo(3);
        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(2L, 1L, 2L);
        assertThat(journal.calls(Event.BEFORE_UPDATE, SavingsAccount.class)).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void aRowThatAHookSetsBackIsNotWritten(Way way, Journal journal) {
        stored(way, journal);
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(change ->
                        change.newRecord().setBalance(change.oldRecord().getBalance())));

        int matched = execute(way, "update Account a set a.balance = 7");

        assertThat(matched).isEqualTo(3);
        assertThat(way.database().column("select version from account")).containsExactly(1L, 1L, 1L);
        assertThat(way.database().statements().writes()).isEmpty();
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void aWhereThatMatchesNothingCallsNoHooksAndSendsNothingElse(Way way, Journal journal) {
        stored(way, journal);

        assertThat(execute(way, "update Account a set a.balance = 7 where a.number = 'Z'"))
                .isZero();
        assertThat(execute(way, "delete from Account a where a.number = 'Z'")).isZero();

        assertThat(journal.calls()).isEmpty();
        assertThat(way.database().statements().all()).hasSize(2);
    }

    @EveryWay(WritePath.FLUSH)
    void rowsAreFoundWhoseConditionTheStatementItselfMakesFalse(Way way, Journal journal) {
        stored(way, journal);
        execute(way, "update Account a set a.remark = 'y'");
        journal.forgetCalls();

        execute(way, "update Account a set a.remark = 's' where a.remark = 'y'");

        assertThat(way.database().rows("select remark, version from account"))
                .containsExactly(List.of("s", 3L), List.of("s", 3L), List.of("s", 3L));
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class).get(0).labels())
                .containsExactly("A", "C");
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementCanSetTheVersion(Way way, Journal journal) {
        stored(way, journal);
        journal.afterUpdate(
                Account.class,
                accounts ->
                        journal.note("version " + accounts.newRecords().get(0).getVersion()));

        execute(way, "update Account a set a.version = 9 where a.number = 'A'");

        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(9L, 1L, 1L);
        assertThat(journal.notes()).containsExactly("version 9");
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementCanOnlyCountTheVersionUp(Way way, Journal journal) {
        stored(way, journal);
        journal.afterUpdate(
                Account.class,
                accounts ->
                        journal.note("version " + accounts.newRecords().get(0).getVersion()));

        execute(way, "update Account a set a.version = a.version + 1 where a.number = 'A'");

        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(2L, 1L, 1L);
        assertThat(journal.notes()).containsExactly("version 2");
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementCannotSetAnId(Way way, Journal journal) {
        stored(way, journal);

        assertThat(Wrapped.thrownIn(() -> execute(way, "update Account a set a.id = 9 where a.number = 'A'")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'ID', a part of the id of Account");
        assertThat(way.database().statements().all()).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void aDeleteCallsHooksWithTheOldRecords(Way way, Journal journal) {
        stored(way, journal);
        journal.afterDelete(
                Account.class,
                accounts -> journal.note(accounts.oldRecords().get(0).getNumber() + " "
                        + Work.current()
                                .em()
                                .createQuery("select count(a) from Account a", Long.class)
                                .getSingleResult()));

        int deleted = execute(way, "delete from Account a where a.balance > 1");

        assertThat(deleted).isEqualTo(2);
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_DELETE SavingsAccount [B]",
                        "BEFORE_DELETE Account [C]",
                        "AFTER_DELETE SavingsAccount [B]",
                        "AFTER_DELETE Account [C]");
        assertThat(journal.notes()).containsExactly("B 1", "C 1");
        assertThat(way.database().column("select account_number from account")).containsExactly("A");
    }

    @EveryWay(WritePath.FLUSH)
    void joinedClassesGetTheirOwnHooks(Way way, Journal journal) {
        Samples.stored(way, new Party("P"), new Company("C", "1"));
        journal.forgetCalls();

        execute(way, "update Company c set c.name = concat(c.name, 'o'), c.taxNumber = '2'");
        execute(way, "update Party p set p.name = concat(p.name, '!')");
        execute(way, "delete from Party p");

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Company [Co]",
                        "AFTER_UPDATE Company [Co]",
                        "BEFORE_UPDATE Party [P!]",
                        "BEFORE_UPDATE Company [Co!]",
                        "AFTER_UPDATE Party [P!]",
                        "AFTER_UPDATE Company [Co!]",
                        "BEFORE_DELETE Party [P!]",
                        "BEFORE_DELETE Company [Co!]",
                        "AFTER_DELETE Party [P!]",
                        "AFTER_DELETE Company [Co!]");
        assertThat(way.database().count("party") + way.database().count("company"))
                .isZero();
    }

    @EveryWay(WritePath.FLUSH)
    void aVetoIsTheCauseOfWhatTheQueryThrows(Way way, Journal journal) {
        stored(way, journal);
        RuntimeException veto = new UnsupportedOperationException("veto");
        journal.on(Event.AFTER_UPDATE, SavingsAccount.class, () -> {
            throw veto;
        });

        try (Work work = way.begin()) {
            Query statement = work.em().createQuery("update Account a set a.balance = 7");

            PersistenceException thrown = catchThrowableOfType(PersistenceException.class, statement::executeUpdate);

            assertThat(thrown).hasCause(veto);
            assertThat(HookFailure.of(thrown)).isPresent();
            assertThat(work.rollbackOnly()).isTrue();
            assertThat(catchThrowable(work::commit)).isNotNull();
        }
        assertThat(way.database().column("select version from account")).containsExactly(1L, 1L, 1L);
    }

    @EveryWay(WritePath.FLUSH)
    void rejectionsEndTheStatementBeforeItWrites(Way way, Journal journal) {
        stored(way, journal);
        journal.beforeUpdate(
                Account.class, accounts -> accounts.forEach(change -> change.reject("balance", "not today")));

        assertThatThrownBy(() -> execute(way, "update Account a set a.balance = 7"))
                .isInstanceOf(RecordsRejectedException.class)
                .hasMessageContaining("3 rejections");
        assertThat(way.database().statements().writes()).isEmpty();
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementWithoutHooksRunsUntouched(Way way, Journal journal) {
        way.commit(work -> work.em().persist(new Desk("r", 1, "red")));
        way.database().statements().clear();

        assertThat(execute(way, "update Desk d set d.colour = 'blue'")).isEqualTo(1);
        assertThat(execute(way, "delete from Desk d")).isEqualTo(1);

        assertThat(way.database().statements().all()).hasSize(2);
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementWithAllHooksBypassedRunsUntouched(Way way, Journal journal, Hooks hooks) {
        stored(way, journal);

        int matched = way.commitAndGet(work -> {
            try (BypassScope scope = hooks.bypass(Bypass.allHooks("migration 42"))) {
                return work.em()
                        .createQuery("update Account a set a.balance = 2")
                        .executeUpdate();
            }
        });

        assertThat(matched).isEqualTo(3);
        assertThat(journal.calls()).isEmpty();
        assertThat(way.database().statements().all()).hasSize(1);
        assertThat(way.database().column("select version from account")).containsExactly(2L, 2L, 2L);
    }

    @EveryWay(WritePath.FLUSH)
    void pendingWorkIsFlushedFirstWithItsHooks(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            work.find(Account.class, ids.get(0)).setRemark("pending");
            work.em().persist(new Account("NEW", "1.00"));
            int matched = work.em()
                    .createQuery("update Account a set a.balance = 7 where a.remark = 'pending' or a.number = 'NEW'")
                    .setFlushMode(FlushModeType.COMMIT)
                    .executeUpdate();
            assertThat(matched).isEqualTo(2);
            assertThat(work.find(Account.class, ids.get(0)).getBalance()).isEqualByComparingTo("7");
        });

        assertThat(way.database()
                        .rows("select account_number, remark, balance, version from account"
                                + " where balance = 7 order by id"))
                .containsExactly(
                        List.of("A", "pending", new BigDecimal("7.00"), 3L),
                        Arrays.asList("NEW", null, new BigDecimal("7.00"), 2L));
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Account [NEW]",
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_CREATE Account [NEW]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_UPDATE Account [A, NEW]",
                        "AFTER_UPDATE Account [A, NEW]");
    }

    @EveryWay(WritePath.FLUSH)
    void managedInstancesAreRefreshedOrDetached(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            List<Account> managed = work.load(Account.class, ids);
            work.em()
                    .createQuery("update Account a set a.balance = 7 where a.number = 'A'")
                    .executeUpdate();
            work.em().createQuery("delete from Account a where a.number = 'C'").executeUpdate();

            assertThat(managed.get(0).getBalance()).isEqualByComparingTo("7");
            assertThat(managed.get(0).getVersion()).isEqualTo(2);
            assertThat(work.em().contains(managed.get(2))).isFalse();
            managed.get(0).setRemark("afterwards");
        });

        assertThat(way.database().rows("select account_number, remark, version from account order by id"))
                .containsExactly(List.of("A", "afterwards", 3L), Arrays.asList("B", null, 1L));
    }

    @EveryWay(WritePath.FLUSH)
    void theSharedCacheAndResultsOfQueriesDoNotServeOldRows(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        way.commit(work -> cachedRemarks(work));

        way.commit(work -> {
            work.em().createQuery("update Account a set a.remark = 'new'").executeUpdate();
            assertThat(work.find(Account.class, ids.get(0)).getRemark()).isEqualTo("new");
        });

        way.commit(work -> {
            assertThat(work.find(Account.class, ids.get(0)).getRemark()).isEqualTo("new");
            assertThat(cachedRemarks(work)).containsExactly("new", "new", "new");
        });
    }

    private static List<String> cachedRemarks(Work work) {
        return work
                .em()
                .createQuery("select a from Account a", Account.class)
                .setHint("eclipselink.query-results-cache", "true")
                .getResultList()
                .stream()
                .map(Account::getRemark)
                .toList();
    }

    @EveryWay(WritePath.FLUSH)
    void aHookCanExecuteStatements(Way way, Journal journal) {
        stored(way, journal);
        Samples.stored(way, new Note("N"));
        journal.forgetCalls();
        journal.beforeUpdate(Account.class, accounts -> Work.current()
                .em()
                .createQuery("update Note n set n.text = 'before'")
                .executeUpdate());
        journal.afterUpdate(SavingsAccount.class, accounts -> Work.current()
                .em()
                .createQuery("delete from Note n where n.text = 'before'")
                .executeUpdate());

        execute(way, "update Account a set a.balance = 7");

        assertThat(journal.summaries())
                .containsSubsequence(
                        "BEFORE_UPDATE Account [A, C]",
                        "BEFORE_UPDATE Note [before]",
                        "AFTER_UPDATE Note [before]",
                        "AFTER_UPDATE SavingsAccount [B]",
                        "BEFORE_DELETE Note [before]",
                        "AFTER_DELETE Note [before]");
        assertThat(way.database().count("note")).isZero();
    }

    @EveryWay(WritePath.FLUSH)
    void aRowThatAHookChangesBehindItsRecordIsStale(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.beforeUpdate(
                SavingsAccount.class,
                accounts -> Work.current().find(Account.class, ids.get(0)).setRemark("behind"));

        assertThatThrownBy(() -> execute(way, "update Account a set a.balance = 7"))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("Account " + ids.get(0))
                .hasMessageContaining("change the new record in a Before hook");
        assertThat(way.database().column("select version from account")).containsExactly(1L, 1L, 1L);
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementInABeforeHookOfAFlushDoesNotOverwriteWhatIsBeingFlushed(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.beforeUpdate(SavingsAccount.class, accounts -> Work.current()
                .em()
                .createQuery("update Account a set a.balance = 7 where a.number = 'B'")
                .executeUpdate());

        Throwable thrown = catchThrowable(() -> way.commit(work -> {
            work.find(Account.class, ids.get(1)).setRemark("pending");
            work.em().flush();
        }));

        assertThat(thrown)
                .cause()
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("the flush that runs");
        assertThat(way.database().column("select version from account")).containsExactly(1L, 1L, 1L);
    }

    @EveryWay(WritePath.FLUSH)
    void aNamedQueryCanBeExecutedAgainAndAgain(Way way, Journal journal) {
        Samples.stored(way, new Company("C", "1"));
        journal.forgetCalls();
        way.commit(work -> work.em()
                .getEntityManagerFactory()
                .addNamedQuery(
                        "tax",
                        work.em().createQuery("update Company c set c.name = concat(c.name, :x), c.taxNumber = :x")));

        for (String text : List.of("a", "b")) {
            way.commit(work -> assertThat(work.em()
                            .createNamedQuery("tax")
                            .setParameter("x", text)
                            .executeUpdate())
                    .isEqualTo(1));
        }

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Company [Ca]",
                        "AFTER_UPDATE Company [Ca]",
                        "BEFORE_UPDATE Company [Cab]",
                        "AFTER_UPDATE Company [Cab]");
        assertThat(way.database().rows("select p.version, c.taxnumber from party p join company c on c.id = p.id"))
                .containsExactly(List.of(3L, "b"));
    }

    @EveryWay(WritePath.FLUSH)
    void aCriteriaStatementCanComputeWithASubquery(Way way, Journal journal) {
        stored(way, journal);
        journal.afterUpdate(
                Account.class,
                accounts -> journal.note(accounts.changes().stream()
                        .map(Change::newRecord)
                        .map(account -> account.getBalance() + " " + account.getVersion())
                        .toList()
                        .toString()));

        int matched = way.commitAndGet(work -> {
            CriteriaBuilder criteria = work.em().getCriteriaBuilder();
            CriteriaUpdate<Account> update = criteria.createCriteriaUpdate(Account.class);
            Root<Account> account = update.from(Account.class);
            Subquery<BigDecimal> most = update.subquery(BigDecimal.class);
            most.select(criteria.max(most.from(Account.class).<BigDecimal>get("balance")));
            return work.em()
                    .createQuery(update.set(account.<BigDecimal>get("balance"), most))
                    .executeUpdate();
        });

        assertThat(matched).isEqualTo(3);
        assertThat(way.database().column("select balance from account"))
                .containsExactly(new BigDecimal("3.00"), new BigDecimal("3.00"), new BigDecimal("3.00"));
        assertThat(journal.notes()).containsExactly("[3.00 2]", "[3.00 2]");
    }

    @EveryWay(WritePath.FLUSH)
    void aReferenceIsARecord(Way way, Journal journal) {
        Customer first = new Customer("first");
        Customer second = new Customer("second");
        Account account = new Account("A");
        account.setCustomer(first);
        way.commit(work -> List.of(first, second, account).forEach(work.em()::persist));
        journal.afterUpdate(
                Account.class,
                accounts -> accounts.forEach(
                        change -> journal.note(change.oldRecord().getCustomer().getName() + " "
                                + (change.newRecord().getCustomer() == null
                                        ? null
                                        : change.newRecord().getCustomer().getName()))));

        way.commit(work -> work.em()
                .createQuery("update Account a set a.customer = :customer")
                .setParameter("customer", second)
                .executeUpdate());
        execute(way, "update Account a set a.customer = null where a.customer.name = 'second'");

        assertThat(journal.notes()).containsExactly("first second", "second null");
        assertThat(way.database().column("select customer_id from account")).containsOnlyNulls();
    }

    @EveryWay(WritePath.FLUSH)
    void withoutATransactionItIsRefusedAsEver(Way way, Journal journal) {
        try (Work work = way.open()) {
            Query statement = work.em().createQuery("update Account a set a.balance = 7");

            assertThatThrownBy(statement::executeUpdate).isInstanceOf(TransactionRequiredException.class);
        }
    }

    @EveryWay(WritePath.FLUSH)
    void ofConstants(Way way, Journal journal) {
        Statements statements = thousand(way);

        execute(way, "update Account a set a.balance = 7");

        assertThat(statements.selects()).hasSize(way.database().queriesToFind() + (way.isWoven() ? 0 : lists(way)));
        assertThat(statements.all()).anyMatch(each -> each.sql().contains("for update"));
        assertThat(statements.writes()).hasSize(lists(way));
    }

    @EveryWay(WritePath.FLUSH)
    void ofComputedValues(Way way, Journal journal) {
        Statements statements = thousand(way);

        execute(way, "update Account a set a.balance = a.balance + 1");

        assertThat(statements.selects()).hasSize(way.database().queriesToFind() + (way.isWoven() ? 0 : 2 * lists(way)));
        assertThat(statements.writes()).hasSize(lists(way));
    }

    @EveryWay(WritePath.FLUSH)
    void ofConstantsWithAColumnThatAHookChangesEquallyInAllRows(Way way, Journal journal) {
        Statements statements = thousand(way);
        journal.beforeUpdate(
                Account.class, accounts -> accounts.newRecords().forEach(account -> account.setRemark("by a hook")));

        execute(way, "update Account a set a.balance = 7");

        assertThat(statements.selects()).hasSize(way.database().queriesToFind() + (way.isWoven() ? 0 : lists(way)));
        assertThat(statements.writes().subList(0, lists(way)))
                .extracting(Sent::rows)
                .containsOnly(1);
        assertThat(statements.writes().subList(lists(way), statements.writes().size()))
                .extracting(Sent::rows)
                .containsExactly("h2".equals(System.getProperty("test.database", "h2")) ? lists(way) : RECORDS);
    }

    @EveryWay(WritePath.FLUSH)
    void ofAColumnThatAHookChangesDifferentlyNoBatchIsLargerThanAChunk(Way way, Journal journal) {
        Statements statements = thousand(way);
        journal.beforeUpdate(Account.class, accounts -> accounts.newRecords()
                .forEach(account -> account.setRemark(account.getNumber())));

        way.commit(work ->
                work.bulk().update(work.em().createQuery("update Account a set a.balance = 7"), chunkSize(400)));

        assertThat(statements
                        .writes()
                        .subList(
                                way.database().lists(RECORDS),
                                statements.writes().size()))
                .extracting(Sent::rows)
                .containsExactly(400, 400, 200);
    }

    @EveryWay(WritePath.FLUSH)
    void ofDeletes(Way way, Journal journal) {
        Statements statements = thousand(way);

        execute(way, "delete from Account a");

        assertThat(statements.selects()).hasSize(way.database().queriesToFind() + (way.isWoven() ? 0 : lists(way)));
        assertThat(statements.writes()).hasSize(lists(way));
    }

    private static int lists(Way way) {
        return way.database().lists(RECORDS);
    }

    private static Statements thousand(Way way) {
        way.commit(work -> work.bulk()
                .create(IntStream.range(0, RECORDS)
                        .mapToObj(i -> new Account("N" + i))
                        .toList()));
        Statements statements = way.database().statements();
        statements.clear();
        return statements;
    }

    @EveryWay(WritePath.STATEMENT)
    void aValueAcrossARelationIsSetInRowsThatReferToNothingToo(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        Samples.stored(way, customer);
        Account with = new Account("A", "1.00");
        with.setCustomer(customer);
        with.setRemark("old");
        Account without = new Account("B", "1.00");
        without.setRemark("old");
        Samples.stored(way, with, without);
        journal.forgetCalls();

        int matched = way.commitAndGet(work -> work.em()
                .createQuery("update Account a set a.remark = a.customer.name")
                .executeUpdate());

        assertThat(matched).isEqualTo(2);
        assertThat(way.database().rows("select account_number, remark from account order by account_number"))
                .containsExactly(List.of("A", "Ann"), java.util.Arrays.asList("B", null));
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class))
                .singleElement()
                .returns(2, Call::size);

        journal.beforeUpdate(Account.class, accounts -> accounts.newRecords()
                .forEach(each -> journal.note(String.valueOf(each.getRemark()))));
        way.commit(work -> work.em()
                .createQuery("update Account a set a.remark = concat(a.customer.name, '!'), a.balance = a.balance + 1")
                .executeUpdate());

        assertThat(journal.notes()).containsExactly("Ann!", "null");
        assertThat(way.database().rows("select remark, balance from account order by account_number"))
                .containsExactly(
                        List.of("Ann!", new BigDecimal("2.00")), java.util.Arrays.asList(null, new BigDecimal("2.00")));
    }
}
