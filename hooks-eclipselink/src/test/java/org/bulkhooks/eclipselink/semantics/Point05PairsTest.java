package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Identified;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("5 pairs")
class Point05PairsTest {

    @ApplicationScoped
    static class BranchHooks {

        void changed(@Observes ChangeSet<Branch> branches, Journal journal) {
            journal.note(branches.type() + " "
                    + branches.records().stream().map(Branch::getCode).toList());
        }
    }

    @EveryWay
    void newAndOldRecordsAreTheSameRows(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(50));
        List<Long> seen = new ArrayList<>();
        journal.beforeUpdate(Account.class, accounts -> paired(accounts.newRecords(), accounts.oldRecords()));
        journal.afterUpdate(Account.class, accounts -> {
            paired(accounts.newRecords(), accounts.oldRecords());
            accounts.newRecords().forEach(account -> seen.add(account.getId()));
            for (Change<Account> change : accounts) {
                assertThat(change.newRecord().getId())
                        .isEqualTo(change.oldRecord().getId());
                assertThat(change.oldRecord().getBalance()).isEqualTo(new BigDecimal("100.00"));
                assertThat(change.newRecord().getBalance()).isEqualTo(new BigDecimal("7.00"));
            }
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setBalance("7.00")));

        assertThat(seen).containsExactlyElementsOf(ids);
    }

    private static void paired(List<Account> newRecords, List<Account> oldRecords) {
        assertThat(newRecords).hasSameSizeAs(oldRecords);
        for (int i = 0; i < newRecords.size(); i++) {
            assertThat(newRecords.get(i).getId()).isEqualTo(oldRecords.get(i).getId());
            assertThat(newRecords.get(i).getNumber())
                    .isEqualTo(oldRecords.get(i).getNumber());
            assertThat(newRecords.get(i)).isNotSameAs(oldRecords.get(i));
        }
    }

    @EveryWay(WritePath.FACADE)
    void theFacadeKeepsTheOrderOfTheCaller(Way way, Journal journal) {
        List<Long> ids = new ArrayList<>(Samples.stored(way, Samples.accounts(20)));
        Collections.shuffle(ids, new java.util.Random(7));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));
        way.commit(work -> work.delete(Account.class, ids));

        assertThat(journal.calls()).hasSize(4).allSatisfy(call -> {
            assertThat(call.ids()).containsExactlyElementsOf(ids);
            assertThat(call.positions()).isSorted().startsWith(0).endsWith(19);
        });
    }

    @EveryWay(WritePath.FLUSH)
    void aFlushHasTheOrderOfIds(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(20));
        List<Long> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new java.util.Random(7));
        journal.forgetCalls();

        way.commit(work -> {
            shuffled.forEach(id -> work.find(Account.class, id).setRemark("x"));
            work.em().flush();
        });
        way.commit(work -> shuffled.forEach(id -> work.em().remove(work.find(Account.class, id))));

        assertThat(journal.calls()).hasSize(4).allSatisfy(call -> {
            assertThat(call.ids()).containsExactlyElementsOf(ids);
            assertThat(call.positions()).isSorted().startsWith(0).endsWith(19);
        });
    }

    @EveryWayOfRecords
    void createsHaveTheOrderInWhichTheyWerePersisted(Way way, Journal journal) {
        List<Account> accounts = new ArrayList<>(Samples.accounts(200));
        Collections.shuffle(accounts, new java.util.Random(7));
        List<String> numbers = accounts.stream().map(Account::getNumber).toList();

        way.commit(work -> work.create(accounts));

        assertThat(journal.calls()).hasSize(2).allSatisfy(call -> assertThat(call.labels())
                .containsExactlyElementsOf(numbers));
        assertThat(journal.calls()).extracting(Call::positions).allSatisfy(positions -> assertThat(positions)
                .isSorted());
    }

    @EveryWayOfRecords
    void createsWithAssignedIdsHaveTheOrderInWhichTheyWerePersistedToo(Way way, Journal journal) {
        way.commit(work -> work.create(new Branch("C", "x"), new Branch("A", "y"), new Branch("B", "z")));

        assertThat(journal.notes()).containsExactly("CREATE [C, A, B]", "CREATE [C, A, B]");
        assertThat(way.database().column("select code from branch order by code"))
                .containsExactly("A", "B", "C");
    }

    @EveryWay
    void theOldRecordIsTheStateBeforeTheOperation(Way way, Journal journal) {
        Customer ann = new Customer("Ann");
        Customer bob = new Customer("Bob");
        SavingsAccount account = new SavingsAccount("S", "10.00");
        Samples.stored(way, ann, bob);
        account.setCustomer(ann);
        List<Long> ids = Samples.stored(way, account);
        journal.beforeUpdate(SavingsAccount.class, changes -> isAsBefore(changes.oldRecords(), ann));
        journal.afterUpdate(SavingsAccount.class, changes -> isAsBefore(changes.oldRecords(), ann));

        way.commit(work -> {
            Customer other = work.find(Customer.class, bob.getId());
            work.update(SavingsAccount.class, ids, one -> {
                one.setBalance("20.00");
                one.setRate(BigDecimal.TEN);
                one.setStatus(Status.CLOSED);
                one.setCurrency(java.util.Currency.getInstance("USD"));
                one.getPostal().setCity("Ogdenville");
                one.setCustomer(other);
            });
        });

        assertThat(journal.calls(Event.AFTER_UPDATE, SavingsAccount.class)).hasSize(1);
        assertThat(way.database().rows("select balance, city, customer_id from account"))
                .containsExactly(List.of(new BigDecimal("20.00"), "Ogdenville", bob.getId()));
    }

    private static void isAsBefore(List<SavingsAccount> olds, Customer customer) {
        assertThat(olds).singleElement().satisfies(old -> {
            assertThat(old.getBalance()).isEqualTo(new BigDecimal("10.00"));
            assertThat(old.getRate()).isEqualByComparingTo(BigDecimal.ONE);
            assertThat(old.getStatus()).isEqualTo(Status.OPEN);
            assertThat(old.getCurrency().getCurrencyCode()).isEqualTo("EUR");
            assertThat(old.getPostal().getCity()).isEqualTo("Springfield");
            assertThat(old.getCustomer().getId()).isEqualTo(customer.getId());
            assertThat(old.getVersion()).isEqualTo(1);
        });
    }

    @EveryWay
    void theOldRecordOfAJoinedSubclassIsComplete(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Company("C", "1"));
        List<String> seen = new ArrayList<>();
        journal.afterUpdate(Company.class, changes -> changes.oldRecords()
                .forEach(old -> seen.add(old.getName() + " " + old.getTaxNumber())));
        journal.afterDelete(Company.class, changes -> changes.oldRecords()
                .forEach(old -> seen.add(old.getName() + " " + old.getTaxNumber())));

        way.commit(work -> work.update(Company.class, ids, one -> {
            one.setName("D");
            one.setTaxNumber("2");
        }));
        way.commit(work -> work.delete(Company.class, ids));

        assertThat(seen).containsExactly("C 1", "D 2");
    }

    @EveryWayOfRecords
    void theOldElementsOfACollectionAreThere(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Contact("C", "1", "2"));
        List<Object> seen = new ArrayList<>();
        journal.beforeUpdate(Contact.class, changes -> changes.oldRecords()
                .forEach(old -> seen.add(List.copyOf(new java.util.TreeSet<>(old.getPhones())))));

        way.commit(work ->
                work.update(Contact.class, ids, contact -> contact.getPhones().add("3")));

        assertThat(seen).containsExactly(List.of("1", "2"));
    }

    @EveryWay
    void theOldElementsOfACollectionThatIsNotWrittenAreThereToo(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Contact("C", "1", "2"));
        List<Object> seen = new ArrayList<>();
        journal.beforeUpdate(Contact.class, changes -> seen.addAll(phones(changes.oldRecords())));
        journal.afterDelete(Contact.class, changes -> seen.addAll(phones(changes.oldRecords())));

        way.commit(work -> work.update(Contact.class, ids, contact -> contact.setName("D")));
        way.commit(work -> work.delete(Contact.class, ids));

        assertThat(seen).containsExactly(List.of("1", "2"), List.of("1", "2"));
        assertThat(way.database().count("contact_phones")).isZero();
    }

    private static List<List<String>> phones(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> List.copyOf(new java.util.TreeSet<>(contact.getPhones())))
                .toList();
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementHasTheOrderOfIds(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(20));
        List<Long> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new java.util.Random(7));
        journal.forgetCalls();

        way.commit(work -> work.update(Account.class, shuffled, account -> account.setRemark("x")));
        way.commit(work -> work.delete(Account.class, shuffled));

        assertThat(journal.calls()).hasSize(4).allSatisfy(call -> {
            assertThat(call.ids()).containsExactlyElementsOf(ids);
            assertThat(call.positions()).isSorted().startsWith(0).endsWith(19);
        });
    }

    @EveryWay
    void theOldRecordIsNeverTheManagedInstance(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.beforeUpdate(Account.class, changes -> isNotManaged(changes.oldRecords()));
        journal.afterUpdate(Account.class, changes -> isNotManaged(changes.oldRecords()));
        journal.beforeDelete(Account.class, changes -> isNotManaged(changes.oldRecords()));
        journal.afterDelete(Account.class, changes -> isNotManaged(changes.oldRecords()));

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));
        way.commit(work -> work.delete(Account.class, ids));

        assertThat(journal.calls().subList(2, 6)).hasSize(4);
    }

    private static void isNotManaged(List<Account> olds) {
        assertThat(olds).hasSize(1).noneMatch(Work.current().em()::contains);
    }

    @EveryWay
    void writingToAnOldRecordChangesNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.beforeUpdate(Account.class, changes -> spoil(changes.oldRecords()));
        journal.afterUpdate(Account.class, changes -> spoil(changes.oldRecords()));

        way.commit(work -> {
            Account account = work.update(Account.class, ids.get(0), one -> one.setBalance("2.00"));
            assertThat(account.getRemark()).isNull();
            assertThat(account.getPostal().getCity()).isEqualTo("Springfield");
        });

        assertThat(way.database().rows("select account_number, balance, remark, city, version from account"))
                .containsExactly(java.util.Arrays.asList("A", new BigDecimal("2.00"), null, "Springfield", 2L));
        way.commit(work -> assertThat(
                        work.find(Account.class, ids.get(0)).getPostal().getCity())
                .isEqualTo("Springfield"));
        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class)).hasSize(1);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(1);
    }

    @EveryWay
    void writingTheNewValuesToTheOldRecordChangesNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.beforeUpdate(
                Account.class,
                changes -> changes.forEach(change ->
                        change.oldRecord().setBalance(change.newRecord().getBalance())));

        way.commit(work -> work.update(Account.class, ids, one -> one.setBalance("2.00")));

        assertThat(way.database().rows("select balance, version from account"))
                .containsOnly(List.of(new BigDecimal("2.00"), 2L))
                .hasSize(2);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(1);
    }

    @EveryWay
    void writingTheNewValuesToAnEmbeddableOfTheOldRecordChangesNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.beforeUpdate(
                Account.class,
                changes ->
                        changes.forEach(change -> change.oldRecord().getPostal().setCity("Shelbyville")));

        way.commit(
                work -> work.update(Account.class, ids, one -> one.getPostal().setCity("Shelbyville")));

        assertThat(way.database().rows("select city, version from account"))
                .containsExactly(List.of("Shelbyville", 2L));
    }

    private static void spoil(List<Account> olds) {
        for (Account old : olds) {
            old.setRemark("spoiled");
            old.setNumber("spoiled");
            old.setBalance("666.00");
            old.getPostal().setCity("spoiled");
        }
    }

    @EveryWay
    void writingToTheOldRecordOfADeleteChangesNothing(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.beforeDelete(Account.class, changes -> spoil(changes.oldRecords()));
        journal.afterDelete(Account.class, changes -> spoil(changes.oldRecords()));

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay
    void aSecondUpdateInTheTransactionSeesTheFirstAsOld(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        List<BigDecimal> olds = new ArrayList<>();
        List<Long> versions = new ArrayList<>();
        journal.afterUpdate(Account.class, changes -> changes.oldRecords().forEach(old -> {
            olds.add(old.getBalance());
            versions.add(old.getVersion());
        }));

        way.commit(work -> {
            work.update(Account.class, ids, account -> account.setBalance("2.00"));
            work.update(Account.class, ids, account -> account.setBalance("3.00"));
        });

        assertThat(olds).containsExactly(new BigDecimal("1.00"), new BigDecimal("2.00"));
        assertThat(versions).containsExactly(1L, 2L);
    }

    @EveryWay
    void anUpdateSeesTheCreateOfItsTransactionAsOld(Way way, Journal journal) {
        List<BigDecimal> olds = new ArrayList<>();
        journal.afterUpdate(Account.class, changes -> changes.oldRecords().forEach(old -> olds.add(old.getBalance())));
        journal.afterDelete(Account.class, changes -> changes.oldRecords().forEach(old -> olds.add(old.getBalance())));

        way.commit(work -> {
            Account account = new Account("A", "1.00");
            work.create(account);
            work.update(Account.class, account.getId(), one -> one.setBalance("2.00"));
            work.delete(Account.class, account.getId());
        });

        assertThat(olds).containsExactly(new BigDecimal("1.00"), new BigDecimal("2.00"));
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.FLUSH)
    void theNewRecordOfAFlushIsTheManagedInstance(Way way, Journal journal) {
        journal.beforeCreate(Account.class, changes -> assertThat(changes.newRecords())
                .allMatch(Work.current().em()::contains));

        way.commit(work -> work.create(new Account("A")));

        assertThat(journal.calls()).hasSize(2);
    }

    @EveryWay(WritePath.FACADE)
    void theNewRecordOfTheFacadeIsTheCallersAndNotManaged(Way way, Journal journal) {
        Account account = new Account("A");
        List<Identified> seen = new ArrayList<>();
        journal.beforeCreate(Account.class, changes -> seen.addAll(changes.newRecords()));
        journal.afterCreate(Account.class, changes -> seen.addAll(changes.newRecords()));

        way.commit(work -> {
            work.create(account);
            assertThat(work.em().contains(account)).isFalse();
        });

        assertThat(seen).hasSize(2).allMatch(one -> one == account);
    }

    @EveryWay
    void theListsCannotBeModified(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        journal.beforeUpdate(Account.class, Point05PairsTest::cannotBeModified);

        way.commit(work -> work.update(Account.class, ids, account -> account.setRemark("x")));

        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(1);
    }

    private static void cannotBeModified(BeforeUpdate<Account> changes) {
        assertThatThrownBy(() -> changes.newRecords().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> changes.oldRecords().set(0, new Account("B")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> changes.changes().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @EveryWay
    void createsHaveNoOldAndDeletesNoNewRecord(Way way, Journal journal) {
        journal.afterCreate(
                Account.class,
                changes -> changes.forEach(change -> {
                    assertThatIllegalStateException()
                            .isThrownBy(change::oldRecord)
                            .withMessageContaining("newRecord");
                    assertThat(change.record()).isSameAs(change.newRecord());
                }));
        journal.afterDelete(
                Account.class,
                changes -> changes.forEach(change -> {
                    assertThatIllegalStateException()
                            .isThrownBy(change::newRecord)
                            .withMessageContaining("oldRecord");
                    assertThat(change.record()).isSameAs(change.oldRecord());
                }));
        List<Long> ids = Samples.stored(way, new Account("A"));

        way.commit(work -> work.delete(Account.class, ids));

        assertThat(journal.calls()).hasSize(4);
    }

    @EveryWay
    void aChangeTellsWhatChanged(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"));
        List<Object> seen = new ArrayList<>();
        journal.beforeUpdate(
                Account.class,
                changes -> changes.forEach(change -> {
                    seen.add(new java.util.TreeSet<>(change.changedAttributes()).toString());
                    seen.add(change.changed("balance") + " " + change.changed("remark") + " "
                            + change.changed("postal.city") + " " + change.changed("postal.street"));
                }));

        way.commit(work -> work.update(Account.class, ids, account -> {
            account.setBalance("55.00");
            account.getPostal().setCity("Ogdenville");
        }));

        assertThat(seen.get(1)).isEqualTo("true false true false");
        assertThat((String) seen.get(0)).contains("balance").contains("postal").doesNotContain("remark");
    }
}
