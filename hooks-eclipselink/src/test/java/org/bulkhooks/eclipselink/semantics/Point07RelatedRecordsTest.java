package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.Load;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Address;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Passport;
import org.bulkhooks.eclipselink.semantics.model.Traveller;

@Semantics(
        value = "5 related records are loaded for the whole chunk",
        beans = {EveryHook.class})
class Point07RelatedRecordsTest {

    private static final int ACCOUNTS = 250;
    private static final int CUSTOMERS = 170;

    @ApplicationScoped
    static class FetchingHooks {

        void remarked(
                @Observes @Load("customer") @WhenChanged("remark") BeforeUpdate<Account> accounts, Journal journal) {
            for (Change<Account> change : accounts) {
                journal.note(nameOf(change.newRecord().getCustomer())
                        + nameOf(change.oldRecord().getCustomer()));
            }
        }

        void closed(
                @Observes @Load("customer.branch") @WhenChanged("status") AfterUpdate<Account> accounts,
                Journal journal) {
            accounts.newRecords()
                    .forEach(account ->
                            journal.note(account.getCustomer().getBranch().getCity()));
        }

        void renamed(@Observes @Load("notes") @WhenChanged("name") BeforeUpdate<Customer> customers, Journal journal) {
            for (Change<Customer> change : customers) {
                journal.note(texts(change.newRecord()) + "" + texts(change.oldRecord()));
            }
        }

        private static String nameOf(Customer customer) {
            return customer == null ? "none" : customer.getName();
        }

        private static List<String> texts(Customer customer) {
            return customer.getNotes().stream().map(Note::getText).sorted().toList();
        }
    }

    @EveryWay
    void aPathAcrossARelationCostsOneQueryForAllRecords(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way);
        int without = selects(way, Account.class, ids, account -> account.setBalance("1.00"));
        List<Object> cities = new ArrayList<>();
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> {
                    cities.add(change.value("customer.address.city"));
                    assertThat(change.oldValue("customer.address.city")).isEqualTo(cities.get(cities.size() - 1));
                }));

        int with = selects(way, Account.class, ids, account -> account.setBalance("2.00"));

        assertThat(cities).hasSize(ACCOUNTS).startsWith("City 0", "City 1").endsWith("City 79");
        assertThat(with - without).isEqualTo(way.isWoven() ? way.database().lists(CUSTOMERS) : 0);
    }

    @EveryWay
    void theSamePathInAnotherHookCostsNothing(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way);
        int without = selects(way, Account.class, ids, account -> account.setBalance("1.00"));
        for (int hook = 0; hook < 2; hook++) {
            journal.beforeUpdate(Account.class, accounts -> readAll(accounts, "customer.address.city"));
        }
        journal.afterUpdate(Account.class, accounts -> readAll(accounts, "customer.name"));

        int with = selects(way, Account.class, ids, account -> account.setBalance("2.00"));

        assertThat(with - without).isEqualTo(way.isWoven() ? way.database().lists(CUSTOMERS) : 0);
    }

    @EveryWay
    void aPathOverTwoRelationsCostsTwoQueries(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way);
        int without = selects(way, Account.class, ids, account -> account.setBalance("1.00"));
        journal.beforeUpdate(Account.class, accounts -> {
            assertThat(accounts.changes().get(0).value("customer.branch.city")).isEqualTo("Ogdenville");
            readAll(accounts, "customer.branch.city");
        });

        int with = selects(way, Account.class, ids, account -> account.setBalance("2.00"));

        assertThat(with - without).isEqualTo(way.isWoven() ? way.database().lists(CUSTOMERS) + 1 : 0);
    }

    @EveryWay
    void nothingIsQueriedThatThePersistenceContextHas(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way);
        int without = selects(way, Account.class, ids, Point07RelatedRecordsTest::loadCustomers, account -> {
            account.setBalance("1.00");
        });
        journal.beforeUpdate(Account.class, accounts -> readAll(accounts, "customer.name"));

        int with = selects(way, Account.class, ids, Point07RelatedRecordsTest::loadCustomers, account -> {
            account.setBalance("2.00");
        });

        assertThat(with).isEqualTo(without);
    }

    @EveryWay
    void idsAndReferencesAreComparedWithoutAQuery(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way);
        int without = selects(way, Account.class, ids, account -> account.setBalance("1.00"));
        Customer same = new Customer("another instance");
        List<Object> found = new ArrayList<>();
        journal.beforeUpdate(Account.class, accounts -> {
            Change<Account> first = accounts.changes().get(0);
            same.setId((Long) first.value("customer.id"));
            found.add(first.hasValue("customer", same));
            found.add(first.hadValue("customer.id", same.getId()));
            found.add(first.hasValue("customer", null));
            found.add(first.changed("customer"));
            found.add(first.changed("customer.id"));
            found.add(first.changed("customer.name"));
            found.add(accounts.changes().get(1).hasValue("customer", same));
        });

        int with = selects(way, Account.class, ids, account -> account.setBalance("2.00"));

        assertThat(found).containsExactly(true, true, false, false, false, false, false);
        assertThat(with).isEqualTo(without);
    }

    /** The caller has loaded the customer of each new record; old ones come without theirs. */
    @EveryWay(WritePath.FACADE)
    void aPathBehindAReferenceThatStaysIsComparedWithoutAQuery(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way).subList(0, 5);
        List<Account> accounts = way.commitAndGet(work -> {
            List<Account> loaded = work.load(Account.class, ids);
            loaded.forEach(account -> account.getCustomer().getName());
            work.em().clear();
            return loaded;
        });
        accounts.forEach(account -> account.setBalance("2.00"));
        List<Boolean> changed = new ArrayList<>();
        journal.beforeUpdate(
                Account.class, updated -> updated.forEach(change -> changed.add(change.changed("customer.name"))));
        way.unit().factory().getCache().evictAll();
        way.database().statements().clear();

        way.commit(work -> work.bulk().update(accounts));

        assertThat(changed).hasSize(5).containsOnly(false);
        assertThat(way.database().statements().selects())
                .filteredOn(sent -> sent.sql().contains("from customer"))
                .hasSize(way.isWoven() ? 0 : 1);
    }

    @EveryWay
    void aRelationIsFetchedForOldAndNewRecordsTogether(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way);
        Samples.stored(way, new Account("loner"));
        int without = selects(way, Account.class, ids, account -> account.setBalance("1.00"));

        int with = selects(way, Account.class, ids, account -> account.setRemark("x"));

        assertThat(journal.notes()).hasSize(ACCOUNTS).startsWith("C0C0", "C1C1");
        assertThat(with - without).isEqualTo(way.isWoven() ? way.database().lists(CUSTOMERS) : 0);
    }

    @EveryWay
    void aNestedRelationIsFetchedWithOneQueryAStep(Way way, Journal journal) {
        List<Long> ids = accountsOfCustomers(way);
        int without = selects(way, Account.class, ids, account -> account.setBalance("1.00"));

        int with = selects(way, Account.class, ids, account -> account.setStatus(null));

        assertThat(journal.notes()).hasSize(ACCOUNTS).contains("Ogdenville");
        assertThat(with - without).isEqualTo(way.isWoven() ? way.database().lists(CUSTOMERS) + 1 : 0);
    }

    @EveryWayOfRecords // a statement has read the collections of its records with them
    void aRelationOfManyIsFetchedWithOneQuery(Way way, Journal journal) {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            Customer customer = new Customer("C" + i);
            customer.setAddress(new Address("1 Main Street", "City " + i));
            customer.add(new Note("a" + i));
            customer.add(new Note("b" + i));
            customers.add(customer);
        }
        List<Long> ids = Samples.stored(way, customers);
        int without = selects(way, Customer.class, ids, customer -> customer.setAddress(new Address("x", "y")));

        int with = selects(way, Customer.class, ids, customer -> customer.setName("D"));

        assertThat(journal.notes()).hasSize(80).startsWith("[a0, b0][a0, b0]", "[a1, b1][a1, b1]");
        int records = way.isWoven() && way.path() != WritePath.FLUSH ? 160 : 80;
        assertThat(with - without)
                .as(
                        "one for new and old records, and one for the customers that unwoven notes refer to, as they are not lazy")
                .isEqualTo(way.database().lists(records)
                        + (way.isWoven() || way.path() == WritePath.FLUSH
                                ? 0
                                : way.database().lists(160)));
    }

    @EveryWay
    void aFetchedCollectionIsWrittenIfItIsChanged(Way way, Journal journal) {
        Customer customer = new Customer("C");
        customer.add(new Note("a"));
        Long id = Samples.stored(way, customer).get(0);
        journal.beforeUpdate(Customer.class, customers -> {
            readAll(customers, "notes");
            Customer managed = Work.current().find(Customer.class, id);
            managed.add(new Note("by a hook"));
            managed.getNotes().removeIf(note -> note.getText().equals("a"));
        });

        way.commit(work -> update(work, Customer.class, List.of(id), one -> one.setName("D")));

        assertThat(way.database().column("select text from note")).containsExactly("by a hook");
    }

    @EveryWay
    void aReferenceThatTheOtherRowHoldsCostsOneQuery(Way way, Journal journal) {
        List<Long> ids = new ArrayList<>();
        way.commit(work -> {
            for (int i = 0; i < 200; i++) {
                Traveller traveller = new Traveller("T" + i);
                work.em().persist(traveller);
                if (i % 2 == 0) {
                    work.em().persist(new Passport("X" + i, traveller));
                }
                ids.add(traveller.getId());
            }
        });
        int without = selects(way, Traveller.class, ids, traveller -> traveller.setName("a"));
        List<Object> countries = new ArrayList<>();
        journal.beforeUpdate(
                Traveller.class,
                travellers -> travellers.forEach(change -> {
                    countries.add(change.value("passport.country"));
                    assertThat(change.oldValue("passport.country")).isEqualTo(countries.get(countries.size() - 1));
                }));

        int with = selects(way, Traveller.class, ids, traveller -> traveller.setName("b"));

        assertThat(countries).hasSize(200).startsWith("X0", null, "X2", null);
        int records = way.path() == WritePath.FACADE || way.path() == WritePath.STREAM ? 400 : 200;
        assertThat(with - without)
                .as("of the facade for new and old records")
                .isEqualTo(way.isWoven() ? way.database().lists(records) : 0);
    }

    @EveryWay
    void aReferenceThatIsNullEndsAPath(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        List<Object> found = new ArrayList<>();
        journal.beforeUpdate(Account.class, accounts -> {
            Change<Account> change = accounts.changes().get(0);
            found.add(change.value("customer.address.city"));
            found.add(change.value("customer.id"));
            found.add(change.hasValue("customer.name", null));
            found.add(change.hasValue("customer.name", "Ann"));
            found.add(change.changed("customer.name"));
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(found).containsExactly(null, null, true, false, false);
        assertThat(journal.notes()).containsExactly("nonenone");
    }

    @EveryWay
    void anAttributeBehindARelationChangesWithTheRelation(Way way, Journal journal) {
        List<Long> customers = Samples.stored(way, customer(0, null), customer(1, null));
        Account account = new Account("A");
        account.setCustomer(way.commitAndGet(work -> work.find(Customer.class, customers.get(0))));
        List<Long> ids = Samples.stored(way, account, new Account("B"));
        List<Object> found = new ArrayList<>();
        journal.beforeUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> {
                    found.add(change.changed("customer.address.city"));
                    found.add(change.changed("customer.address.street"));
                    found.add(change.changed("customer.id"));
                    found.add(change.oldValue("customer.address.city"));
                    found.add(change.value("customer.address.city"));
                }));

        way.unit().factory().getCache().evictAll();
        way.commit(work -> {
            Customer other = work.find(Customer.class, customers.get(1));
            work.update(Account.class, ids, one -> one.setCustomer(other));
        });

        assertThat(found).containsExactly(true, false, true, "City 0", "City 1", true, true, true, null, "City 1");
    }

    @EveryWay
    void anOldRecordKeepsItsReferenceWhenAHookSetsAnother(Way way, Journal journal) {
        List<Long> customers = Samples.stored(way, customer(0, null), customer(1, null));
        Account account = new Account("A");
        account.setCustomer(way.commitAndGet(work -> work.find(Customer.class, customers.get(0))));
        Account without = new Account("B");
        List<Long> ids = Samples.stored(way, account, without);
        List<Object> found = new ArrayList<>();
        journal.beforeUpdate(Account.class, accounts -> {
            Customer other = Work.current().find(Customer.class, customers.get(1));
            accounts.newRecords().forEach(one -> one.setCustomer(other));
            accounts.forEach(change -> {
                found.add(change.oldValue("customer.name"));
                found.add(change.value("customer.name"));
                found.add(change.changed("customer.name"));
            });
        });
        way.unit().factory().getCache().evictAll();

        way.commit(work -> work.update(Account.class, ids, one -> one.setBalance("7.00")));

        assertThat(found).containsExactly("C0", "C1", true, null, "C1", true);
    }

    @EveryWay
    void relatedRowsOfTheSameTransactionAreSeen(Way way, Journal journal) {
        List<Long> customers = Samples.stored(way, customer(0, null));
        Account account = new Account("A");
        account.setCustomer(way.commitAndGet(work -> work.find(Customer.class, customers.get(0))));
        List<Long> ids = Samples.stored(way, account);
        List<Object> found = new ArrayList<>();
        journal.beforeUpdate(
                Account.class, accounts -> accounts.forEach(change -> found.add(change.value("customer.name"))));
        way.unit().factory().getCache().evictAll();

        way.rollback(work -> {
            work.update(Customer.class, customers, customer -> customer.setName("uncommitted"));
            work.em().clear();
            work.update(Account.class, ids, one -> one.setBalance("7.00"));
        });

        assertThat(found).containsExactly("uncommitted");
        String committed = way.commitAndGet(
                work -> work.find(Customer.class, customers.get(0)).getName());
        assertThat(committed).as("what the shared cache has").isEqualTo("C0");
    }

    @EveryWay
    void aPathThroughManyIsRefused(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.beforeUpdate(Account.class, accounts -> {
            Change<Account> change = accounts.changes().get(0);
            assertThatThrownBy(() -> change.value("customer.notes.text"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'customer.notes'")
                    .hasMessageContaining("many");
            assertThatThrownBy(() -> change.hasValue("customer.nmae", null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            "no attribute 'customer.nmae' in Account; did you mean 'customer.name'? Attributes: ");
            journal.note("refused");
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(journal.notes()).containsExactly("refused");
    }

    private static Customer customer(int number, Branch branch) {
        Customer customer = new Customer("C" + number);
        customer.setAddress(new Address("1 Main Street", "City " + number));
        customer.setBranch(branch);
        return customer;
    }

    /** Stores accounts, each of which has one of fewer customers, who all have one of two branches. */
    private static List<Long> accountsOfCustomers(Way way) {
        return way.commitAndGet(work -> {
            List<Branch> branches = List.of(new Branch("O", "Ogdenville"), new Branch("N", "North Haverbrook"));
            branches.forEach(work.em()::persist);
            List<Customer> customers = new ArrayList<>();
            for (int i = 0; i < CUSTOMERS; i++) {
                customers.add(customer(i, branches.get(i % 2)));
            }
            customers.forEach(work.em()::persist);
            List<Account> accounts = Samples.accounts(ACCOUNTS);
            for (int i = 0; i < ACCOUNTS; i++) {
                accounts.get(i).setCustomer(customers.get(i % CUSTOMERS));
                work.em().persist(accounts.get(i));
            }
            return accounts.stream().map(Account::getId).toList();
        });
    }

    private static <E> void readAll(ChangeSet<E> changes, String path) {
        changes.forEach(change -> change.value(path));
    }

    private static void loadCustomers(Work work) {
        assertThat(work.em()
                        .createQuery("select c from Customer c", Customer.class)
                        .getResultList())
                .hasSize(CUSTOMERS);
    }

    /** Returns how many queries an update sends that begins with empty caches. */
    private static <E extends Identified> int selects(Way way, Class<E> type, List<Long> ids, Consumer<E> mutation) {
        return selects(way, type, ids, work -> {}, mutation);
    }

    /** Detaches by clear for the facade: detach() cascades to collections, and loads them. */
    private static <E> void update(Work work, Class<E> type, List<Long> ids, Consumer<E> mutation) {
        if (work.isFacade() && type == Customer.class) {
            List<E> records = work.load(type, ids);
            work.em().clear();
            records.forEach(mutation);
            work.bulk().update(records);
        } else {
            work.update(type, ids, mutation);
        }
    }

    private static <E extends Identified> int selects(
            Way way, Class<E> type, List<Long> ids, Consumer<Work> before, Consumer<E> mutation) {
        way.unit().factory().getCache().evictAll();
        way.database().statements().clear();
        way.commit(work -> {
            before.accept(work);
            update(work, type, ids, mutation);
        });
        return way.database().statements().selects().size();
    }
}
