package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.HookPriority;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Address;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Shelf;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics(
        value = "22 deletes that are taken back",
        beans = {EveryHook.class, Point22KeptDeletesTest.LateHooks.class})
class Point22KeptDeletesTest {

    /** Hooks whose turn comes after the one that keeps. */
    @ApplicationScoped
    static class LateHooks {

        void before(@Observes @Priority(HookPriority.LOWEST) BeforeDelete<Account> accounts, Journal journal) {
            journal.note("before "
                    + accounts.records().stream().map(Account::getNumber).toList());
            if (FAILS.equals(accounts.records().get(0).getRemark())) {
                throw new IllegalArgumentException("a later hook");
            }
        }

        void failed(@Observes(during = TransactionPhase.AFTER_FAILURE) AfterDelete<Account> accounts, Journal journal) {
            journal.note("failed "
                    + accounts.records().stream().map(Account::getNumber).toList());
        }

        void after(@Observes @Priority(HookPriority.LOWEST) AfterDelete<Account> accounts, Journal journal) {
            journal.note("after "
                    + accounts.records().stream().map(Account::getNumber).toList());
        }
    }

    private static final String FAILS = "makes a later hook fail";
    private static final String ROWS = "select * from account order by id";

    /** Keeps the accounts whose number begins with K, and does something to them. */
    private static void keep(Journal journal, Consumer<Account> change) {
        journal.beforeDelete(
                Account.class,
                accounts -> accounts.forEach(delete -> {
                    if (delete.oldRecord().getNumber().startsWith("K")) {
                        change.accept(delete.keep());
                    }
                }));
    }

    private static List<Long> stored(Way way, Journal journal, Account... accounts) {
        List<Long> ids = Samples.stored(way, accounts);
        way.unit().forgetAll();
        journal.forgetCalls();
        way.database().statements().clear();
        return ids;
    }

    @EveryWay
    void theRowStaysAndTheOthersGo(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("A"), new Account("K"), new Account("B"));
        List<List<Object>> before = way.database().rows("select * from account where account_number = 'K'");
        keep(journal, account -> {});

        way.commit(work -> {
            work.delete(Account.class, ids);
            assertThat(work.find(Account.class, ids.get(1))).as("is there").isNotNull();
            assertThat(work.find(Account.class, ids.get(0))).as("is gone").isNull();
        });

        assertThat(way.database().rows(ROWS)).as("not written").isEqualTo(before);
        assertThat(journal.summaries())
                .containsExactly("BEFORE_DELETE Account [A, K, B]", "AFTER_DELETE Account [A, B]");
        assertThat(journal.notes()).containsExactly("before [A, B]", "after [A, B]");
    }

    @EveryWay
    void whatChangesInItIsAnUpdateOfTheOperation(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("A"), new Account("K", "7.00"), new Account("B"));
        keep(journal, account -> {
            account.setStatus(Status.CLOSED);
            account.getPostal().setCity("Nowhere");
        });
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(update -> {
                    assertThat(update.changedAttributes()).containsExactlyInAnyOrder("status", "postal", "postal.city");
                    assertThat(update.oldRecord().getStatus()).isEqualTo(Status.OPEN);
                    assertThat(update.oldValue("postal.city")).isEqualTo("Springfield");
                    update.newRecord().setRemark("by an update hook");
                }));

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(way.database()
                        .rows("select account_number, status, postal_street, city, balance, remark, version"
                                + " from account order by id"))
                .containsExactly(List.of(
                        "K", "CLOSED", "1 Main Street", "Nowhere", new BigDecimal("7.00"), "by an update hook", 2L));
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_DELETE Account [A, K, B]",
                        "BEFORE_UPDATE Account [K]",
                        "AFTER_UPDATE Account [K]",
                        "AFTER_DELETE Account [A, B]");
        way.commit(work -> assertThat(work.find(Account.class, ids.get(1)).getStatus())
                .as("the shared cache has it")
                .isEqualTo(Status.CLOSED));
    }

    @EveryWay
    void thePersistenceContextOfTheOperationHasIt(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("K"));
        keep(journal, account -> account.setRemark("kept"));

        way.commit(work -> {
            Account managed = work.find(Account.class, ids.get(0));
            work.delete(Account.class, ids);
            Account found = work.find(Account.class, ids.get(0));
            assertThat(found.getRemark()).isEqualTo("kept");
            if (way.path() == WritePath.FLUSH) {
                assertThat(found).as("the managed instance").isSameAs(managed);
            }
            found.setRemark("changed");
        });

        assertThat(way.database().column("select remark from account")).containsExactly("changed");
    }

    @EveryWay
    void whatIsNotLoadedStaysAsItIs(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        Samples.stored(way, customer);
        Account account = new Account("K");
        account.setCustomer(customer);
        List<Long> ids = stored(way, journal, account);
        keep(journal, kept -> kept.setRemark("kept"));

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(way.database().rows("select customer_id, remark from account"))
                .containsExactly(List.of(customer.getId(), "kept"));
    }

    @EveryWay
    void aReferenceIsWritten(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        Customer bea = new Customer("Bea");
        Samples.stored(way, ann, bea);
        Account account = new Account("K");
        account.setCustomer(ann);
        List<Long> ids = stored(way, journal, account);
        keep(journal, kept -> kept.setCustomer(Work.current().find(Customer.class, bea.getId())));

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(way.database().column("select customer_id from account")).containsExactly(bea.getId());
    }

    @EveryWay
    void aRecordThatStaysLetsGoOfOneThatIsDeleted(Way way, Journal journal) {
        Customer customer = new Customer("Ann");
        Samples.stored(way, customer);
        Account account = new Account("K");
        account.setCustomer(customer);
        List<Long> ids = stored(way, journal, account);
        keep(journal, kept -> kept.setCustomer(null));

        way.commit(work -> {
            if (way.path() == WritePath.FLUSH) {
                work.em().remove(work.find(Customer.class, customer.getId()));
                work.em().remove(work.find(Account.class, ids.get(0)));
            } else if (way.path() == WritePath.STATEMENT) {
                work.delete(Account.class, ids);
                work.delete(Customer.class, customer.getId());
            } else {
                Account given = work.find(Account.class, ids.get(0));
                work.bulk().delete(List.of(work.find(Customer.class, customer.getId()), given));
            }
        });

        assertThat(way.database().count("customer")).isZero();
        assertThat(way.database().rows("select account_number, customer_id from account"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.get(1)).isNull());
    }

    @EveryWay
    void subclassesAndJoinedTables(Way way, Journal journal) {
        Company company = new Company("Co", "1");
        List<Long> companies = Samples.stored(way, company);
        List<Long> ids = stored(way, journal, new SavingsAccount("K", "0.5"), new Account("A"));
        keep(journal, account -> account.setRemark("kept"));
        journal.beforeDelete(
                Company.class,
                deletes -> deletes.forEach(delete -> {
                    Company kept = delete.keep();
                    kept.setRegistryCode("gone");
                }));

        way.commit(work -> {
            work.delete(Account.class, ids);
            work.delete(Company.class, companies);
        });

        assertThat(way.database().rows("select account_number, remark from account"))
                .containsExactly(List.of("K", "kept"));
        assertThat(way.database().rows("select registryCode, taxNumber from company"))
                .containsExactly(List.of("gone", "1"));
        assertThat(way.database().count("party")).isEqualTo(1);
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void aCollectionIsWritten(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        shelf.getColours().addAll(List.of("red", "green"));
        long id = Samples.stored(way, shelf).get(0);
        way.unit().forgetAll();
        journal.beforeDelete(
                Shelf.class,
                shelves -> shelves.forEach(delete -> {
                    Shelf kept = delete.keep();
                    kept.getColours().remove("red");
                    kept.getColours().add("blue");
                }));

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(way.database().count("shelf")).isEqualTo(1);
        assertThat(way.database().column("select colours from shelf_colours order by colours"))
                .containsExactly("blue", "green");
        assertThat(journal.calls(Event.AFTER_UPDATE, Shelf.class)).hasSize(1);
    }

    @EveryWay(WritePath.STATEMENT)
    void aCollectionIsRefusedWhereAStatementCannotWriteIt(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        shelf.getColours().add("red");
        long id = Samples.stored(way, shelf).get(0);
        journal.beforeDelete(
                Shelf.class,
                shelves -> shelves.forEach(delete -> delete.keep().getColours().add("blue")));

        assertThatThrownBy(() -> way.commit(work -> work.delete(Shelf.class, id)))
                .hasStackTraceContaining("a hook changed 'colours' of Shelf");

        assertThat(way.database().column("select colours from shelf_colours")).containsExactly("red");
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void aCollectionThatNobodyChangesStays(Way way, Journal journal) {
        Shelf shelf = new Shelf("S");
        shelf.getColours().addAll(List.of("red", "green"));
        long id = Samples.stored(way, shelf).get(0);
        way.unit().forgetAll();
        journal.beforeDelete(
                Shelf.class, shelves -> shelves.forEach(delete -> delete.keep().setName("kept")));

        way.commit(work -> work.delete(Shelf.class, id));

        assertThat(way.database().column("select colours from shelf_colours order by colours"))
                .containsExactly("green", "red");
        assertThat(way.database().column("select name from shelf")).containsExactly("kept");
    }

    @EveryWay
    void keepingWithoutAChangeSendsNothingMore(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("A"), new Account("B"));
        way.rollback(work -> work.delete(Account.class, ids));
        long writes = way.database().statements().writes().size();
        long selects = way.database().statements().selects().size();
        List<Long> others = stored(way, journal, new Account("C"), new Account("K"));
        keep(journal, account -> {});

        way.rollback(work -> work.delete(Account.class, others));

        assertThat(way.database().statements().selects()).hasSize((int) selects);
        assertThat(way.database().statements().writes().size()).isLessThanOrEqualTo((int) writes);
    }

    @EveryWay
    void theCallerIsTold(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("A"), new Account("K"), new Account("B"));
        keep(journal, account -> account.setRemark("kept"));

        way.commit(work -> {
            if (work.isFacade()) {
                List<Account> accounts = work.loadDetached(Account.class, ids);
                assertThat(
                                way.path() == WritePath.FACADE
                                        ? work.bulk().delete(accounts)
                                        : work.bulk().delete(accounts.stream()))
                        .isEqualTo(new BulkResult(3, 2, 1, List.of()));
            } else if (way.path() == WritePath.STATEMENT) {
                assertThat(work.em()
                                .createQuery("delete from Account a where a.id in :ids")
                                .setParameter("ids", ids)
                                .executeUpdate())
                        .as("matched rows")
                        .isEqualTo(3);
            } else {
                work.delete(Account.class, ids);
            }
        });

        assertThat(way.database().column("select account_number from account")).containsExactly("K");
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementOfTheFacadeTellsHowManyStay(Way way, Journal journal) {
        stored(way, journal, new Account("A"), new Account("K"), new Account("B"));
        keep(journal, account -> {});

        way.commit(work -> assertThat(org.bulkhooks.bulk.BulkOperations.on(work.em())
                        .delete(work.em().createQuery("delete from Account a")))
                .isEqualTo(new BulkResult(3, 2, 1, List.of())));
    }

    @EveryWay
    void beanValidationOfTheUpdate(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("A"), new Account("K"));
        keep(journal, account -> account.setNumber(""));

        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(
                () -> way.commit(work -> work.delete(Account.class, ids)));

        if (way.path() == WritePath.STATEMENT) {
            assertThat(thrown).as("statements are not validated").isNull();
        } else if (work(way)) {
            assertThat(thrown).isInstanceOf(RecordsRejectedException.class);
            assertThat(way.database().count("account")).isEqualTo(2);
        } else {
            assertThat(thrown).as("EclipseLink validates").isNotNull();
            assertThat(way.database().count("account")).isEqualTo(2);
        }
    }

    private static boolean work(Way way) {
        return way.path() == WritePath.FACADE || way.path() == WritePath.STREAM;
    }

    @EveryWay
    void aVersionThatIsStaleEndsTheOperation(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("K"));
        keep(journal, account -> {
            Work.current()
                    .em()
                    .createNativeQuery("update account set version = version + 1")
                    .executeUpdate();
            account.setRemark("kept");
        });

        assertThatThrownBy(() -> way.commit(work -> work.delete(Account.class, ids)))
                .hasStackTraceContaining("OptimisticLock");

        assertThat(way.database().rows("select remark, version from account"))
                .allSatisfy(row -> assertThat(row.get(0)).isNull());
    }

    @EveryWay
    void whatStaysIsNoDeleteThatFails(Way way, Journal journal) {
        Account first = new Account("A");
        first.setRemark(FAILS);
        List<Long> ids = stored(way, journal, first, new Account("K"), new Account("B"));
        keep(journal, account -> account.setRemark("kept"));

        assertThatThrownBy(() -> way.commit(work -> work.delete(Account.class, ids)))
                .hasStackTraceContaining("a later hook");

        assertThat(journal.notes()).containsExactly("before [A, B]", "failed [A, B]");
    }

    @EveryWay
    void aKeptRecordCanBeDeletedLater(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("K"));
        boolean[] keeping = {true};
        journal.beforeDelete(
                Account.class,
                accounts -> accounts.forEach(delete -> {
                    if (keeping[0]) {
                        delete.keep().setRemark("kept");
                    }
                }));

        way.commit(work -> {
            work.delete(Account.class, ids);
            keeping[0] = false;
            work.delete(Account.class, ids);
        });

        assertThat(way.database().count("account")).isZero();
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_DELETE Account [K]",
                        "BEFORE_UPDATE Account [K]",
                        "AFTER_UPDATE Account [K]",
                        "BEFORE_DELETE Account [K]",
                        "AFTER_DELETE Account [K]");
    }

    @EveryWay
    void anEmbeddableCanBeReplaced(Way way, Journal journal) {
        List<Long> ids = stored(way, journal, new Account("K"));
        keep(journal, account -> account.setPostal(new Address("2 Side Street", "Elsewhere")));

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(way.database().rows("select postal_street, city from account"))
                .containsExactly(List.of("2 Side Street", "Elsewhere"));
    }
}
