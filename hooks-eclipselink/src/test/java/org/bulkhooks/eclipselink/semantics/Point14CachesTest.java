package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.OtherReader;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Rate;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;

@Semantics("14 caches")
class Point14CachesTest {

    private static final BigDecimal OLD = new BigDecimal("1.00");
    private static final BigDecimal NEW = new BigDecimal("2.00");

    @EveryWay(WritePath.FACADE)
    void aManagedTwinIsRefreshed(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            List<Account> detached = work.loadDetached(Account.class, ids);
            Account twin = work.find(Account.class, ids.get(0));
            detached.get(0).setBalance(NEW);
            detached.get(0).getPostal().setCity("Ogdenville");
            work.bulk().update(detached);

            assertThat(twin.getBalance()).isEqualTo(NEW);
            assertThat(twin.getVersion()).isEqualTo(2);
            assertThat(twin.getPostal().getCity()).isEqualTo("Ogdenville");
            assertThat(work.em().contains(twin)).isTrue();
        });

        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class))
                .as("a refreshed twin is not dirty")
                .hasSize(1);
        assertThat(way.database().column("select version from account")).containsExactly(2L);
    }

    @EveryWay(WritePath.FACADE)
    void aRefreshedTwinCanBeChangedAndFlushed(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            List<Account> detached = work.loadDetached(Account.class, ids);
            Account twin = work.find(Account.class, ids.get(0));
            detached.get(0).setBalance(NEW);
            work.bulk().update(detached);
            twin.setRemark("after the refresh");
        });

        assertThat(way.database().rows("select balance, remark, version from account"))
                .containsExactly(List.of(NEW, "after the refresh", 3L));
    }

    @EveryWay(WritePath.FACADE)
    void aDirtyTwinIsFlushedFirst(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        try (Work work = way.begin()) {
            List<Account> detached = work.loadDetached(Account.class, ids);
            Account twin = work.find(Account.class, ids.get(0));
            twin.setRemark("dirty");
            detached.get(0).setBalance(NEW);
            Throwable stale = catchThrowable(() -> work.bulk().update(detached));
            assertThat(stale)
                    .as("the flush of the twin bumped the version, so that the detached record is stale")
                    .isInstanceOf(jakarta.persistence.OptimisticLockException.class);
            assertThat(journal.summaries()).startsWith("BEFORE_UPDATE Account [A]", "AFTER_UPDATE Account [A]");
        }

        assertThat(way.database().column("select remark from account")).containsOnlyNulls();
    }

    @EveryWay(WritePath.FACADE)
    void aDirtyManagedRecordIsWrittenByTheFlushAndUnchangedForTheCall(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        way.commit(work -> {
            Account managed = work.find(Account.class, ids.get(0));
            managed.setRemark("dirty");
            BulkResult result = work.bulk().update(List.of(managed));
            assertThat(result).isEqualTo(new BulkResult(1, 0));
            assertThat(result.unchanged()).isOne();
        });

        assertThat(journal.summaries()).containsExactly("BEFORE_UPDATE Account [A]", "AFTER_UPDATE Account [A]");
        assertThat(way.database().rows("select remark, version from account")).containsExactly(List.of("dirty", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void aDirtyTwinWithoutVersionIsFlushedFirst(Way way, Journal journal) {
        var ids = Samples.stored(way, new Note("N"));
        journal.forgetCalls();

        way.commit(work -> {
            var detached = work.loadDetached(Note.class, ids);
            var twin = work.find(Note.class, ids.get(0));
            twin.setText("dirty");
            detached.get(0).setText("facade");
            work.bulk().update(detached);
            assertThat(twin.getText()).isEqualTo("facade");
        });

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Note [dirty]",
                        "AFTER_UPDATE Note [dirty]",
                        "BEFORE_UPDATE Note [facade]",
                        "AFTER_UPDATE Note [facade]");
        assertThat(way.database().column("select text from note")).containsExactly("facade");
    }

    @EveryWay
    void theTransactionFindsWhatItWrote(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setBalance(NEW));
            work.em().clear();
            assertThat(work.find(Account.class, ids.get(0)).getBalance()).isEqualTo(NEW);
            assertThat(work.load(Account.class, ids))
                    .extracting(Account::getBalance)
                    .containsExactly(NEW, NEW);
        });
    }

    @EveryWay
    void theSharedCacheServesNoOldRowAfterTheCommit(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new SavingsAccount("S", "1.00"));
        readElsewhere(way, ids); // fills the shared cache

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance(NEW)));

        assertThat(readElsewhere(way, ids)).containsExactly(NEW, NEW);
    }

    @EveryWay
    void theSharedCacheServesNoOldRowThatWasReadDuringTheTransaction(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new SavingsAccount("S", "1.00"));
        readElsewhere(way, ids);
        OtherReader<List<BigDecimal>> other = new OtherReader<>(way, balances(ids));

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setBalance(NEW));
            other.reads(List.of(OLD, OLD));
        });

        other.hasRead(List.of(NEW, NEW));
        assertThat(readElsewhere(way, ids)).containsExactly(NEW, NEW);
    }

    @EveryWay
    void theSharedCacheServesNoNewRowAfterARollback(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new SavingsAccount("S", "1.00"));
        readElsewhere(way, ids);
        OtherReader<List<BigDecimal>> other = new OtherReader<>(way, balances(ids));

        way.rollback(work -> {
            work.update(Account.class, ids, account -> account.setBalance(NEW));
            work.em().clear();
            assertThat(work.load(Account.class, ids)).hasSize(2);
            other.reads(List.of(OLD, OLD));
        });

        other.hasRead(List.of(OLD, OLD));
        assertThat(readElsewhere(way, ids)).containsExactly(OLD, OLD);
    }

    @EveryWay
    void aVetoLeavesNoNewRowInTheSharedCache(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.afterUpdate(Account.class, accounts -> {
            assertThat(Work.current().find(Account.class, ids.get(0)).getBalance())
                    .isEqualTo(NEW);
            throw new IllegalStateException("veto");
        });

        assertThat(catchThrowable(
                        () -> way.commit(work -> work.update(Account.class, ids, account -> account.setBalance(NEW)))))
                .hasMessage("veto");

        assertThat(readElsewhere(way, ids)).containsExactly(OLD);
    }

    @EveryWay
    void deletedRowsAreFoundNowhere(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        readElsewhere(way, ids);
        OtherReader<List<BigDecimal>> other = new OtherReader<>(way, balances(ids));

        way.commit(work -> {
            work.delete(Account.class, ids);
            assertThat(work.find(Account.class, ids.get(0))).isNull();
            other.reads(List.of(OLD, OLD));
        });

        other.hasRead(List.of());
        assertThat(readElsewhere(way, ids)).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void theManagedTwinOfADeletedRowIsManagedNoMore(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            List<Account> detached = work.loadDetached(Account.class, ids);
            Account twin = work.find(Account.class, ids.get(0));
            work.bulk().delete(detached);
            assertThat(work.em().contains(twin)).isFalse();
            assertThat(work.find(Account.class, ids.get(0))).isNull();
        });

        assertThat(journal.calls(Event.AFTER_DELETE, Account.class)).hasSize(1);
    }

    @EveryWayOfRecords
    void joinedRowsAndElementsAreNotServedOldEither(Way way, Journal journal) {
        List<Long> companies = Samples.stored(way, new Company("C", "1"));
        List<Long> contacts = Samples.stored(way, new Contact("C", "1"));
        Function<EntityManager, String> read =
                em -> em.find(Company.class, companies.get(0)).getTaxNumber()
                        + em.find(Contact.class, contacts.get(0)).getPhones().size();
        assertThat(OtherReader.read(way, read)).isEqualTo("11");
        OtherReader<String> other = new OtherReader<>(way, read);

        way.commit(work -> {
            work.update(Company.class, companies, company -> company.setTaxNumber("2"));
            work.update(Contact.class, contacts, contact -> contact.getPhones().add("2"));
            other.reads("11");
        });

        other.hasRead("22");
        assertThat(OtherReader.read(way, read)).isEqualTo("22");
    }

    @EveryWay
    void joinedRowsAreNotServedOldEither(Way way, Journal journal) {
        List<Long> companies = Samples.stored(way, new Company("C", "1"));
        Function<EntityManager, String> read =
                em -> em.find(Company.class, companies.get(0)).getTaxNumber();
        assertThat(OtherReader.read(way, read)).isEqualTo("1");
        OtherReader<String> other = new OtherReader<>(way, read);

        way.commit(work -> {
            work.update(Company.class, companies, company -> company.setTaxNumber("2"));
            other.reads("1");
        });

        other.hasRead("2");
        assertThat(OtherReader.read(way, read)).isEqualTo("2");
    }

    @EveryWay(WritePath.STATEMENT)
    void aManagedTwinIsRefreshedByAStatement(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            Account twin = work.find(Account.class, ids.get(0));
            assertThat(work.em()
                            .createQuery("update Account a set a.balance = 2, a.postal.city = 'Ogdenville'")
                            .executeUpdate())
                    .isEqualTo(1);
            assertThat(twin.getBalance()).isEqualTo(NEW);
            assertThat(twin.getVersion()).isEqualTo(2);
            assertThat(twin.getPostal().getCity()).isEqualTo("Ogdenville");
            assertThat(work.em().contains(twin)).isTrue();
        });

        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class))
                .as("a refreshed twin is not dirty")
                .hasSize(1);
        assertThat(way.database().column("select version from account")).containsExactly(2L);
    }

    @EveryWay(WritePath.STATEMENT)
    void aTwinThatAStatementRefreshedCanBeChangedAndFlushed(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            Account twin = work.find(Account.class, ids.get(0));
            work.em().createQuery("update Account a set a.balance = 2").executeUpdate();
            twin.setRemark("after the refresh");
        });

        assertThat(way.database().rows("select balance, remark, version from account"))
                .containsExactly(List.of(NEW, "after the refresh", 3L));
    }

    @EveryWay(WritePath.STATEMENT)
    void aDirtyTwinIsFlushedBeforeAStatement(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();

        way.commit(work -> {
            Account twin = work.find(Account.class, ids.get(0));
            twin.setRemark("dirty");
            work.em()
                    .createQuery("update Account a set a.balance = 2 where a.remark = 'dirty'")
                    .executeUpdate();
            assertThat(twin.getBalance()).isEqualTo(NEW);
            assertThat(twin.getRemark()).isEqualTo("dirty");
        });

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]");
        assertThat(way.database().rows("select balance, remark, version from account"))
                .containsExactly(List.of(NEW, "dirty", 3L));
    }

    @EveryWay(WritePath.STATEMENT)
    void theManagedTwinOfARowThatAStatementDeletedIsManagedNoMore(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));

        way.commit(work -> {
            Account twin = work.find(Account.class, ids.get(0));
            work.em().createQuery("delete from Account a").executeUpdate();
            assertThat(work.em().contains(twin)).isFalse();
            assertThat(work.find(Account.class, ids.get(0))).isNull();
        });

        assertThat(journal.calls(Event.AFTER_DELETE, Account.class)).hasSize(1);
    }

    @EveryWayOfRecords
    void createdRowsAreFoundByOthersAfterTheCommitOnly(Way way, Journal journal) {
        Account account = new Account("A", "1.00");
        OtherReader<List<BigDecimal>> other =
                new OtherReader<>(way, em -> balances(List.of(account.getId())).apply(em));

        way.commit(work -> {
            work.create(account);
            other.reads(List.of());
            assertThat(work.find(Account.class, account.getId()).getBalance()).isEqualTo(OLD);
        });

        other.hasRead(List.of(OLD));
        assertThat(readElsewhere(way, List.of(account.getId()))).containsExactly(OLD);
    }

    @EveryWay(WritePath.FACADE)
    void withoutATransactionTheSharedCacheServesNoOldRow(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        readElsewhere(way, ids);

        try (Work work = way.open()) {
            List<Account> detached = work.loadDetached(Account.class, ids);
            detached.get(0).setBalance(NEW);
            work.bulk().update(detached);
            assertThat(work.find(Account.class, ids.get(0)).getBalance()).isEqualTo(NEW);
        }

        assertThat(readElsewhere(way, ids)).containsExactly(NEW);
    }

    @EveryWay
    void theQueryCacheServesNoOldResults(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new SavingsAccount("S", "1.00"), new SavingsAccount("T", "1.00"));
        Function<EntityManager, List<String>> rich = em -> em
                .createQuery("select a from Account a where a.balance > 1 order by a.number", Account.class)
                .setHint("eclipselink.query-results-cache", "true")
                .getResultList()
                .stream()
                .map(Account::getNumber)
                .toList();
        assertThat(OtherReader.read(way, rich)).isEmpty();
        OtherReader<List<String>> other = new OtherReader<>(way, rich);

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setBalance(NEW));
            other.reads(List.of()); // and caches it again
        });
        other.hasRead(List.of("S", "T"));
        assertThat(OtherReader.read(way, rich)).containsExactly("S", "T");

        way.commit(work -> work.delete(Account.class, ids.subList(0, 1)));
        assertThat(OtherReader.read(way, rich)).containsExactly("T");

        way.commit(work -> work.create(new SavingsAccount("U", "3.00")));
        assertThat(OtherReader.read(way, rich)).containsExactly("T", "U");
    }

    @EveryWayOfRecords
    void recordsThatAreNotCachedAreWrittenAndReadAlike(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Rate("A", 1), new Rate("B", 1));
        Function<EntityManager, List<Integer>> read = em ->
                ids.stream().map(id -> em.find(Rate.class, id).getPoints()).toList();
        OtherReader<List<Integer>> other = new OtherReader<>(way, read);

        way.commit(work -> {
            Rate twin = work.find(Rate.class, ids.get(0));
            work.em().detach(twin);
            Rate clean = work.find(Rate.class, ids.get(1));
            work.update(Rate.class, ids, rate -> rate.setPoints(2));
            assertThat(work.find(Rate.class, ids.get(0)).getPoints()).isEqualTo(2);
            assertThat(work.find(Rate.class, clean.getId()).getPoints()).isEqualTo(2);
            other.reads(List.of(1, 1));
        });
        other.hasRead(List.of(2, 2));
        assertThat(OtherReader.read(way, read)).containsExactly(2, 2);

        way.rollback(work -> work.update(Rate.class, ids, rate -> rate.setPoints(3)));
        assertThat(OtherReader.read(way, read)).containsExactly(2, 2);
        way.commit(work -> work.delete(Rate.class, ids));
        assertThat(way.database().count("rate")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aManagedTwinThatIsNotCachedIsRefreshed(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Rate("A", 1));

        way.commit(work -> {
            List<Rate> detached = work.loadDetached(Rate.class, ids);
            Rate twin = work.find(Rate.class, ids.get(0));
            detached.get(0).setPoints(2);
            work.bulk().update(detached);
            assertThat(twin.getPoints()).isEqualTo(2);
            assertThat(twin.getVersion()).isEqualTo(2);
        });

        assertThat(way.database().column("select version from rate")).containsExactly(2L);
    }

    private static List<BigDecimal> readElsewhere(Way way, List<Long> ids) {
        return OtherReader.read(way, balances(ids));
    }

    /** Reads the balances of those accounts that are there. */
    private static Function<EntityManager, List<BigDecimal>> balances(List<Long> ids) {
        return em -> ids.stream()
                .map(id -> em.find(Account.class, id))
                .filter(Objects::nonNull)
                .map(Account::getBalance)
                .toList();
    }

    @EveryWay
    void anAfterHookCanWriteTheSameRowsWithTheFacade(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        boolean[] nested = {false};
        journal.on(Event.AFTER_UPDATE, Account.class, () -> {
            if (!nested[0]) {
                nested[0] = true;
                Work work = Work.current();
                List<Account> copies = work.loadDetached(Account.class, ids);
                copies.get(0).setRemark("by the hook");
                work.bulk().update(copies);
            }
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance(NEW)));

        assertThat(way.database().rows("select balance, remark, version from account"))
                .containsExactly(List.of(NEW, "by the hook", 3L));
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(2);
        assertThat(readElsewhere(way, ids)).containsExactly(NEW);
    }

    @EveryWay(WritePath.FACADE)
    void aReferenceToARecordThatIsNotFlushedYetIsFlushedFirst(Way way, Journal journal) {
        way.commit(work -> {
            Customer customer = new Customer("Ann");
            work.em().persist(customer);
            Account account = new Account("A");
            account.setCustomer(customer);
            work.bulk().create(List.of(account));
        });

        assertThat(way.database().column("select c.name from account a join customer c on c.id = a.customer_id"))
                .containsExactly("Ann");
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Customer [Ann]",
                        "AFTER_CREATE Customer [Ann]",
                        "BEFORE_CREATE Account [A]",
                        "AFTER_CREATE Account [A]");
    }

    @EveryWay(WritePath.FACADE)
    void aManagedRecordHandedToTheFacadeIsWrittenOnce(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();

        way.commit(work -> {
            Account managed = work.find(Account.class, ids.get(0));
            managed.setBalance(NEW);
            work.bulk().update(List.of(managed));
            Account deleted = work.find(Account.class, ids.get(1));
            work.bulk().delete(List.of(deleted));
            assertThat(work.em().contains(deleted)).isFalse();
        });

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_DELETE Account [B]",
                        "AFTER_DELETE Account [B]");
        assertThat(way.database().rows("select balance, version from account")).containsExactly(List.of(NEW, 2L));
    }
}
