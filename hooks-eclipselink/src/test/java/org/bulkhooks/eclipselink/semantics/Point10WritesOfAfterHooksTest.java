package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.bypassing;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.AfterSave;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Bypass;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.NetChange;
import org.bulkhooks.NonReentrant;
import org.bulkhooks.OperationCompleted;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.ValidateUpdate;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Letter;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Shelf;
import org.bulkhooks.eclipselink.semantics.model.Status;

@Semantics("10 what after hooks write to records of their operation is written")
class Point10WritesOfAfterHooksTest {

    /** What a hook does to each account once. */
    private static final class Once implements Consumer<AfterUpdate<Account>> {

        private final Consumer<Account> change;
        private boolean done;

        Once(Consumer<Account> change) {
            this.change = change;
        }

        @Override
        public void accept(AfterUpdate<Account> accounts) {
            if (!done) {
                done = true;
                accounts.newRecords().forEach(change);
            }
        }
    }

    @ApplicationScoped
    static class Accountants {

        void validate(@Observes ValidateUpdate<Account> accounts) {
            for (Change<Account> change : accounts) {
                if ("invalid".equals(change.newRecord().getRemark())) {
                    change.reject("remark", "must be valid");
                }
            }
        }

        @NonReentrant
        void noteOnce(@Observes AfterUpdate<Account> accounts, Journal journal) {
            journal.note("update of " + accounts.newRecords().size() + " at depth " + accounts.depth());
        }

        void end(@Observes OperationCompleted<Account> completed, Journal journal) {
            journal.note("end, " + completed.created() + " created, " + completed.updated() + " updated");
        }

        void net(
                @Observes(during = TransactionPhase.AFTER_SUCCESS) @NetChange AfterSave<Account> accounts,
                Journal journal) {
            for (Change<Account> change : accounts) {
                journal.note("net " + accounts.type() + " " + change.newRecord().getBalance() + " v"
                        + change.newRecord().getVersion());
            }
        }
    }

    /** Puts a label more on a shelf, whose labels are loaded for an after hook, or were for a before hook. */
    @ApplicationScoped
    static class Labellers {

        void label(
                @Observes @Load("labels") @WhenEqual(attribute = "name", value = "after") AfterUpdate<Shelf> shelves) {
            shelves.newRecords().forEach(Labellers::label);
        }

        void look(
                @Observes @Load("labels") @WhenEqual(attribute = "name", value = "before") BeforeUpdate<Shelf> shelves,
                Journal journal) {
            shelves.newRecords().forEach(shelf -> journal.note(shelf.getLabels().size() + " labels"));
        }

        void count(
                @Observes @Load("notes") @WhenEqual(attribute = "name", value = "fetched")
                        AfterUpdate<Customer> customers,
                Journal journal) {
            customers
                    .newRecords()
                    .forEach(customer -> journal.note(customer.getNotes().size() + " notes"));
        }

        void labelAgain(@Observes @WhenEqual(attribute = "name", value = "before") AfterUpdate<Shelf> shelves) {
            shelves.newRecords().forEach(Labellers::label);
        }

        private static void label(Shelf shelf) {
            if (shelf.getLabels().stream().noneMatch(label -> label.getText().equals(shelf.getName()))) {
                Note label = new Note(shelf.getName());
                Work.current().em().persist(label);
                shelf.getLabels().add(label);
            }
        }
    }

    @EveryWay
    void whatAnAfterUpdateHookWritesIsASecondUpdate(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();
        List<BigDecimal> olds = new ArrayList<>();
        List<Boolean> changed = new ArrayList<>();
        journal.beforeUpdate(Account.class, accounts -> {
            for (Change<Account> change : accounts) {
                olds.add(change.oldRecord().getBalance());
                changed.add(change.changed("status"));
            }
        });
        journal.afterUpdate(Account.class, new Once(account -> {
            if (account.getNumber().equals("A")) {
                account.setBalance("3.00");
            }
        }));

        way.commit(work -> {
            List<Account> accounts = work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED));
            assertThat(accounts).extracting(Account::getVersion).containsExactly(3L, 2L);
            assertThat(accounts.get(0).getBalance()).isEqualByComparingTo("3.00");
            assertThat(work.find(Account.class, ids.get(0)).getBalance()).isEqualByComparingTo("3.00");
        });

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A, B]",
                        "AFTER_UPDATE Account [A, B]",
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]");
        assertThat(olds).containsExactly(new BigDecimal("1.00"), new BigDecimal("1.00"), new BigDecimal("1.00"));
        assertThat(changed).containsExactly(true, true, false);
        assertThat(way.database().rows("select balance, status, version from account order by account_number"))
                .containsExactly(
                        List.of(new BigDecimal("3.00"), "CLOSED", 3L), List.of(new BigDecimal("1.00"), "CLOSED", 2L));
        assertThat(journal.notes())
                .containsExactly(
                        "update of 2 at depth 1",
                        "update of 1 at depth 1",
                        "end, 0 created, 3 updated",
                        "net UPDATE 3.00 v3",
                        "net UPDATE 1.00 v2");
    }

    @EveryWayOfRecords
    void whatAnAfterCreateHookWritesIsAnUpdate(Way way, Journal journal) {
        journal.afterCreate(
                Account.class, accounts -> accounts.newRecords().get(1).setBalance("7.00"));
        Account first = new Account("A", "1.00");
        Account second = new Account("B", "1.00");

        way.commit(work -> work.create(first, second));

        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Account [A, B]",
                        "AFTER_CREATE Account [A, B]",
                        "BEFORE_UPDATE Account [B]",
                        "AFTER_UPDATE Account [B]");
        assertThat(first.getVersion()).isEqualTo(1);
        assertThat(second.getVersion()).isEqualTo(2);
        assertThat(way.database().rows("select balance, version from account order by account_number"))
                .containsExactly(List.of(new BigDecimal("1.00"), 1L), List.of(new BigDecimal("7.00"), 2L));
        assertThat(journal.notes())
                .containsSubsequence("end, 2 created, 1 updated", "net CREATE 1.00 v1", "net CREATE 7.00 v2");
    }

    @EveryWayOfRecords
    void anAfterHookOfAFurtherRoundCanChangeARecordOfTheFirst(Way way, Journal journal) {
        Account first = new Account("A", "1.00");
        Account second = new Account("B", "1.00");
        journal.afterCreate(
                Account.class, accounts -> accounts.newRecords().get(0).setBalance("7.00"));
        journal.afterUpdate(Account.class, accounts -> second.setBalance("8.00"));

        way.commit(work -> work.create(first, second));

        assertThat(way.database().rows("select balance, version from account order by account_number"))
                .containsExactly(List.of(new BigDecimal("7.00"), 2L), List.of(new BigDecimal("8.00"), 2L));
    }

    @EveryWay
    void roundsGoOnUntilNothingChanges(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(Account.class, accounts -> {
            Account account = accounts.newRecords().get(0);
            if (account.getBalance().intValue() < 5) {
                account.setBalance(account.getBalance().add(BigDecimal.ONE));
            }
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED)));

        assertThat(way.database().rows("select balance, version from account"))
                .containsExactly(List.of(new BigDecimal("5.00"), 6L));
        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class)).hasSize(5);
    }

    @EveryWay
    void aHookThatNeverStopsEndsTheOperationAfterSixtyFourRounds(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(Account.class, accounts -> {
            Account account = accounts.newRecords().get(0);
            account.setBalance(account.getBalance().add(BigDecimal.ONE));
        });

        Throwable thrown = catchThrowable(
                () -> way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED))));

        assertThat(thrown)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("64 rounds")
                .hasMessageContaining("Account");
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(64);
        assertThat(way.database().rows("select balance, status, version from account"))
                .containsExactly(List.of(new BigDecimal("1.00"), "OPEN", 1L));
    }

    @EveryWay
    void beforeHooksOfTheRoundMayChangeMore(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(Account.class, new Once(account -> account.setBalance("2.00")));
        journal.beforeUpdate(Account.class, accounts -> {
            for (Change<Account> change : accounts) {
                if (change.changed("balance")) {
                    change.newRecord().setRemark("balance changed");
                }
            }
        });

        way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED)));

        assertThat(way.database().rows("select balance, remark, version from account"))
                .containsExactly(List.of(new BigDecimal("2.00"), "balance changed", 2L + 1));
    }

    @EveryWay
    void aRejectionOfTheRoundEndsTheOperation(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(
                Account.class, accounts -> accounts.newRecords().get(1).setRemark("invalid"));

        Throwable thrown = catchThrowable(
                () -> way.commit(work -> work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED))));

        assertThat(thrown)
                .isInstanceOfSatisfying(RecordsRejectedException.class, rejected -> assertThat(rejected.rejections())
                        .singleElement()
                        .satisfies(one -> assertThat(one.attribute()).isEqualTo("remark")));
        assertThat(way.database().rows("select status, version from account"))
                .containsExactly(List.of("OPEN", 1L), List.of("OPEN", 1L));
    }

    @EveryWay(WritePath.FACADE)
    void withPartialSuccessARejectionOfTheRoundEndsTheOperationToo(Way way, Journal journal) {
        journal.afterCreate(
                Account.class, accounts -> accounts.newRecords().get(1).setRemark("invalid"));

        Throwable thrown = catchThrowable(() ->
                way.commit(work -> work.bulk().create(List.of(new Account("A"), new Account("B")), partialSuccess())));

        assertThat(thrown)
                .isInstanceOfSatisfying(RecordsRejectedException.class, rejected -> assertThat(rejected.rejections())
                        .singleElement()
                        .satisfies(one -> assertThat(one.position()).isEqualTo(1)));
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWayOfRecords
    void aReferenceToWhatTheHookPersistedIsWritten(Way way, Journal journal) {
        journal.afterCreate(Account.class, accounts -> {
            Customer customer = new Customer("C");
            Work.current().em().persist(customer);
            accounts.newRecords().get(0).setCustomer(customer);
        });

        way.commit(work -> work.create(new Account("A")));

        assertThat(way.database().column("select c.name from account a join customer c on c.id = a.customer_id"))
                .containsExactly("C");
    }

    @EveryWayOfRecords
    void anElementCollectionIsWritten(Way way, Journal journal) {
        journal.afterCreate(
                Contact.class,
                contacts -> contacts.newRecords().get(0).getPhones().add("2"));
        Contact contact = new Contact("C", "1");

        way.commit(work -> work.create(contact));

        assertThat(way.database().column("select phones from contact_phones order by phones"))
                .containsExactly("1", "2");
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_CREATE Contact [C]",
                        "AFTER_CREATE Contact [C]",
                        "BEFORE_UPDATE Contact [C]",
                        "AFTER_UPDATE Contact [C]");
        assertThat(way.database().column("select version from contact")).containsExactly(contact.getVersion());
    }

    @EveryWayOfRecords
    void aCollectionThatTheHookLoadsAndChangesIsWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Contact("C", "1"));
        boolean[] done = {false};
        journal.afterUpdate(Contact.class, contacts -> {
            if (!done[0]) {
                done[0] = true;
                contacts.newRecords().get(0).getPhones().add("2");
            }
        });

        way.commit(work -> work.update(Contact.class, ids, contact -> contact.setEmail("c@example.org")));

        assertThat(way.database().column("select phones from contact_phones order by phones"))
                .containsExactly("1", "2");
        assertThat(way.database().column("select version from contact")).containsExactly(3L);
    }

    @EveryWayOfRecords
    void anotherRecordOfTheSameOperationIsWrittenToo(Way way, Journal journal) {
        Customer customer = new Customer("C");
        Account account = new Account("A");
        account.setCustomer(customer);
        journal.afterCreate(
                Account.class,
                accounts -> accounts.newRecords().get(0).getCustomer().setName("D"));

        way.commit(work -> work.create(customer, account));

        assertThat(way.database().rows("select name, version from customer")).containsExactly(List.of("D", 2L));
        assertThat(customer.getVersion()).isEqualTo(2);
    }

    @EveryWayOfRecords
    void aModelWithoutVersionIsWritten(Way way, Journal journal) {
        journal.afterCreate(Note.class, notes -> notes.newRecords().get(0).setText("M"));

        way.commit(work -> work.create(new Note("N")));

        assertThat(way.database().column("select text from note")).containsExactly("M");
        assertThat(journal.calls(Event.BEFORE_UPDATE, Note.class)).hasSize(1);
    }

    @EveryWayOfRecords
    void whatTheHookMergesItselfIsWrittenOnce(Way way, Journal journal) {
        journal.afterCreate(Account.class, accounts -> {
            Account account = accounts.newRecords().get(0);
            account.setBalance("3.00");
            Work.current().em().merge(account);
        });
        Account account = new Account("A", "1.00");

        way.commit(work -> work.create(account));

        assertThat(way.database().rows("select balance, version from account"))
                .containsExactly(List.of(new BigDecimal("3.00"), 2L));
        assertThat(account.getVersion()).isEqualTo(2);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void whatTheHookUpdatesItselfIsWrittenOnce(Way way, Journal journal) {
        journal.afterCreate(Note.class, notes -> {
            Note note = notes.newRecords().get(0);
            note.setText("M");
            Work.current().bulk().update(List.of(note));
        });
        journal.afterCreate(Account.class, accounts -> {
            Account account = accounts.newRecords().get(0);
            account.setBalance("3.00");
            Work.current().bulk().update(List.of(account));
            account.setBalance("4.00");
        });
        Account account = new Account("A", "1.00");

        way.commit(work -> {
            work.create(new Note("N"));
            work.create(account);
        });

        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class)).hasSize(1);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(2);
        assertThat(way.database().rows("select balance, version from account"))
                .containsExactly(List.of(new BigDecimal("4.00"), 3L));
        assertThat(account.getVersion()).isEqualTo(3);
    }

    @EveryWay(WritePath.FACADE)
    void whatTheHookDeletesItselfIsNotWritten(Way way, Journal journal) {
        journal.afterCreate(Account.class, accounts -> {
            Account account = accounts.newRecords().get(0);
            account.setBalance("3.00");
            Work.current().bulk().delete(List.of(account));
        });

        way.commit(work -> work.create(new Account("A", "1.00")));

        assertThat(way.database().count("account")).isZero();
        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class)).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void anUpdateOfGivenAttributesWritesWhatTheHookChangesAndNothingElse(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        List<String> olds = new ArrayList<>();
        journal.beforeUpdate(Account.class, accounts -> {
            for (Change<Account> change : accounts) {
                olds.add(change.oldRecord().getRemark() + " " + change.oldValue("status") + " " + change.value("remark")
                        + " " + change.changedAttributes());
            }
        });
        journal.afterUpdate(Account.class, new Once(account -> account.setBalance("3.00")));

        BulkResult result = way.commitAndGet(work -> {
            Account account = work.loadDetached(Account.class, ids).get(0);
            account.setStatus(Status.CLOSED);
            account.setRemark("not written");
            return work.bulk().update(List.of(account), attributes("status"));
        });

        assertThat(result).isEqualTo(new BulkResult(1, 1));
        assertThat(olds).containsExactly("null OPEN null [status]", "null CLOSED null [balance]");
        assertThat(way.database().rows("select balance, status, remark, version from account"))
                .containsExactly(java.util.Arrays.asList(new BigDecimal("3.00"), "CLOSED", null, 3L));
    }

    @EveryWay(WritePath.FACADE)
    void upsertsWriteItForCreatedAndUpdatedRecords(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        journal.afterCreate(
                Account.class, accounts -> accounts.newRecords().get(0).setRemark("created"));
        journal.afterUpdate(Account.class, new Once(account -> account.setRemark("updated")));

        way.commit(work ->
                work.bulk().upsert(List.of(new Account("A", "2.00"), new Account("B", "2.00")), conflictOn("number")));

        assertThat(way.database().rows("select account_number, remark, version from account order by account_number"))
                .containsExactly(List.of("A", "updated", 3L), List.of("B", "created", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void updatesOfSelectedRecordsWriteIt(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(Account.class, accounts -> {
            for (Account account : accounts.newRecords()) {
                account.setRemark("seen");
            }
        });

        way.commit(work -> work.bulk()
                .update(
                        work.em().createQuery("select a from Account a order by a.number", Account.class),
                        account -> account.setBalance("2.00"),
                        chunkSize(1)));

        assertThat(way.database().rows("select balance, remark, version from account"))
                .containsExactly(
                        List.of(new BigDecimal("2.00"), "seen", 3L), List.of(new BigDecimal("2.00"), "seen", 3L));
        assertThat(journal.summaries())
                .containsExactly(
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_UPDATE Account [A]",
                        "AFTER_UPDATE Account [A]",
                        "BEFORE_UPDATE Account [B]",
                        "AFTER_UPDATE Account [B]",
                        "BEFORE_UPDATE Account [B]",
                        "AFTER_UPDATE Account [B]");
        assertThat(journal.calls().stream().map(Call::chunk)).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementStillMatchesWhatItMatched(Way way, Journal journal) {
        Samples.stored(way, new Account("A", "1.00"), new Account("B", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(Account.class, new Once(account -> account.setBalance("3.00")));

        int rows = way.commitAndGet(work -> work.em()
                .createQuery("update Account a set a.balance = a.balance + 1")
                .executeUpdate());

        assertThat(rows).isEqualTo(2);
        assertThat(way.database().rows("select balance, version from account"))
                .containsExactly(List.of(new BigDecimal("3.00"), 3L), List.of(new BigDecimal("3.00"), 3L));
    }

    @EveryWay(WritePath.FACADE)
    void aBypassLeavesTheHooksOfTheRoundOutToo(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(Account.class, new Once(account -> account.setRemark("invalid")));

        way.commit(work -> {
            Account account = work.loadDetached(Account.class, ids).get(0);
            account.setBalance("2.00");
            work.bulk().update(List.of(account), bypassing(Bypass.hooksOf(Accountants.class, "a test")));
        });

        assertThat(way.database().rows("select remark, version from account")).containsExactly(List.of("invalid", 3L));
    }

    @EveryWay
    void whatIsSetBackIsNotWritten(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A", "1.00"));
        journal.forgetCalls();
        journal.afterUpdate(Account.class, accounts -> {
            Account account = accounts.newRecords().get(0);
            account.setBalance("5.00");
            account.setBalance("1.00");
        });

        way.commit(work -> {
            Statements statements = way.database().statements();
            statements.clear();
            work.update(Account.class, ids, account -> account.setStatus(Status.CLOSED));
            assertThat(statements.writes()).hasSize(1);
        });

        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class)).hasSize(1);
        assertThat(way.database().column("select version from account")).containsExactly(2L);
    }

    private static Customer customer(String name, String... notes) {
        Customer customer = new Customer(name);
        for (String note : notes) {
            customer.add(new Note(note));
        }
        return customer;
    }

    @EveryWayOfRecords
    void aChildThatComesAlongIsWrittenWhenAHookOfItsParentChangesIt(Way way, Journal journal) {
        journal.afterCreate(
                Customer.class,
                customers -> customers.newRecords().get(0).getNotes().get(0).setText("changed"));
        Customer customer = customer("C", "N", "O");

        way.commit(work -> {
            work.create(customer);
            assertThat(work.find(Note.class, customer.getNotes().get(0).getId()).getText())
                    .isEqualTo("changed");
        });

        assertThat(way.database().column("select text from note")).containsExactlyInAnyOrder("O", "changed");
        assertThat(way.database().column("select version from customer")).containsExactly(customer.getVersion());
        assertThat(journal.summaries())
                .containsSubsequence("AFTER_CREATE Customer [C]", "BEFORE_UPDATE Note [changed]")
                .endsWith("AFTER_UPDATE Note [changed]");
        assertThat(journal.calls(Event.BEFORE_UPDATE, Customer.class)).isEmpty();
    }

    @EveryWayOfRecords
    void aChildThatComesAlongIsWrittenWhenAHookOfItsOwnChangesIt(Way way, Journal journal) {
        journal.afterCreate(Note.class, notes -> notes.newRecords().get(0).setText("changed"));

        way.commit(work -> work.create(customer("C", "N")));

        assertThat(way.database().column("select text from note")).containsExactly("changed");
        assertThat(journal.summaries())
                .containsSubsequence(
                        "AFTER_CREATE Note [N]", "BEFORE_UPDATE Note [changed]", "AFTER_UPDATE Note [changed]");
    }

    @EveryWayOfRecords
    void aParentIsWrittenWithHooksWhenAHookOfAChildThatComesAlongChangesIt(Way way, Journal journal) {
        List<String> olds = new ArrayList<>();
        journal.beforeUpdate(
                Customer.class,
                customers -> customers.forEach(
                        change -> olds.add(change.oldValue("name") + "" + change.changedAttributes())));
        journal.afterCreate(
                Note.class, notes -> notes.newRecords().get(0).getCustomer().setName("changed"));
        Customer customer = customer("C", "N");

        way.commit(work -> work.create(customer));

        assertThat(way.database().rows("select name, version from customer")).containsExactly(List.of("changed", 2L));
        assertThat(customer.getVersion()).isEqualTo(2);
        assertThat(olds).containsExactly("C[name]");
        assertThat(journal.summaries())
                .filteredOn(each -> each.contains(" Customer "))
                .satisfies(calls -> assertThat(calls)
                        .extracting(call -> call.substring(0, call.indexOf(' ')))
                        .containsExactly("BEFORE_CREATE", "AFTER_CREATE", "BEFORE_UPDATE", "AFTER_UPDATE"));
    }

    @EveryWayOfRecords
    void aChildThatAnUpdateBringsAlongIsWrittenWhenAHookOfItsParentChangesIt(Way way, Journal journal) {
        Long id = Samples.stored(way, customer("C", "N")).get(0);
        journal.forgetCalls();
        journal.beforeUpdate(Note.class, notes -> notes.newRecords()
                .get(0)
                .setText(notes.newRecords().get(0).getText() + "!"));
        boolean[] done = {false};
        journal.afterUpdate(Customer.class, customers -> {
            if (!done[0]) {
                done[0] = true;
                customers.newRecords().get(0).getNotes().get(0).setText("changed");
            }
        });

        way.commit(work -> {
            Customer customer = work.update(Customer.class, id, one -> {
                one.setName("D");
                one.getNotes().get(0).setText("M");
            });
            assertThat(customer.getNotes().get(0).getText()).isEqualTo("changed!");
        });

        assertThat(way.database().column("select text from note")).containsExactly("changed!");
        assertThat(way.database().rows("select name, version from customer")).containsExactly(List.of("D", 2L));
        assertThat(journal.calls(Event.AFTER_UPDATE, Note.class)).hasSize(2);
    }

    @EveryWayOfRecords
    void aParentOfAnUpdateIsWrittenWithHooksWhenAHookOfAChildThatComesAlongChangesIt(Way way, Journal journal) {
        Long id = Samples.stored(way, customer("C", "N")).get(0);
        journal.forgetCalls();
        journal.afterUpdate(
                Note.class, notes -> notes.newRecords().get(0).getCustomer().setName("changed"));

        way.commit(work -> {
            Customer customer = work.update(Customer.class, id, one -> {
                one.setName("D");
                one.getNotes().get(0).setText("M");
            });
            assertThat(customer.getName()).isEqualTo("changed");
            assertThat(customer.getVersion()).isEqualTo(3);
        });

        assertThat(way.database().rows("select name, version from customer")).containsExactly(List.of("changed", 3L));
        assertThat(journal.calls(Event.BEFORE_UPDATE, Customer.class)).hasSize(2);
        assertThat(journal.calls(Event.AFTER_UPDATE, Customer.class)).hasSize(2);
    }

    @EveryWayOfRecords
    void aVersionedChildThatAnUpdateBringsAlongHasItsVersions(Way way, Journal journal) {
        Archive archive = new Archive("A");
        Folder stored = new Folder("F", archive);
        Letter first = new Letter("L", stored);
        way.commit(work -> work.em().persist(archive));
        assertThat(first.getVersion()).isEqualTo(1);
        journal.beforeUpdate(Letter.class, letters -> letters.newRecords()
                .forEach(letter -> letter.setText(letter.getText() + "!")));
        journal.afterUpdate(Letter.class, letters -> {
            Letter letter = letters.newRecords().get(0);
            if (letter.getText().length() < 4) {
                letter.setText(letter.getText() + "?");
            }
        });
        boolean[] done = {false};
        journal.afterUpdate(Folder.class, folders -> {
            if (!done[0]) {
                done[0] = true;
                folders.newRecords().get(0).getLetters().get(0).setText("N");
            }
        });

        way.commit(work -> {
            Folder folder = work.update(Folder.class, stored.getId(), one -> {
                one.setName("G");
                one.getLetters().get(0).setText("M");
            });
            Letter letter = folder.getLetters().get(0);
            assertThat(work.find(Letter.class, letter.getId()).getVersion()).isEqualTo(letter.getVersion());
            assertThat(work.find(Letter.class, letter.getId()).getText()).isEqualTo(letter.getText());
        });

        assertThat(way.database().column("select text from letter"))
                .singleElement()
                .asString()
                .startsWith("N");
        assertThat(journal.calls(Event.AFTER_UPDATE, Letter.class)).hasSizeGreaterThan(1);
    }

    @EveryWayOfRecords
    void aChildThatAHookAddsToItsParentIsWritten(Way way, Journal journal) {
        boolean[] done = {false};
        journal.afterCreate(
                Customer.class, customers -> customers.newRecords().get(0).add(new Note("created")));
        journal.afterUpdate(Customer.class, customers -> {
            if (!done[0]) {
                done[0] = true;
                customers.newRecords().get(0).add(new Note("updated"));
            }
        });
        Customer customer = new Customer("C");

        way.commit(work -> work.create(customer));
        way.unit().forgetAll();
        way.commit(work -> work.update(Customer.class, customer.getId(), one -> one.setName("D")));

        assertThat(way.database().column("select text from note order by text")).containsExactly("created", "updated");
        assertThat(journal.calls(Event.AFTER_CREATE, Note.class)).hasSize(2);
        assertThat(way.database().column("select version from customer")).containsExactly(2L);
    }

    @EveryWayOfRecords
    void aChildThatAHookTakesAwayFromItsParentIsDeleted(Way way, Journal journal) {
        Long id = Samples.stored(way, customer("C", "N", "O")).get(0);
        journal.forgetCalls();
        journal.afterUpdate(
                Customer.class,
                customers -> customers.newRecords().get(0).getNotes().removeIf(note -> note.getText()
                        .equals("N")));

        way.commit(work -> {
            List<Customer> customers = work.load(Customer.class, List.of(id));
            if (work.isFacade()) {
                work.em().clear(); // detach() would cascade to collections, and load them
            }
            customers.get(0).setName("fetched");
            if (work.isFacade()) {
                work.bulk().update(customers);
            } else {
                work.em().flush();
            }
        });

        assertThat(way.database().column("select text from note")).containsExactly("O");
        assertThat(journal.calls(Event.AFTER_DELETE, Note.class)).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void upsertsWriteWhatComesAlongToo(Way way, Journal journal) {
        journal.afterCreate(
                Customer.class,
                customers -> customers.newRecords().get(0).getNotes().get(0).setText("changed"));
        journal.afterCreate(
                Note.class, notes -> notes.newRecords().get(0).getCustomer().setName("changed"));

        way.commit(work -> work.bulk().upsert(List.of(customer("C", "N")), conflictOn("id")));

        assertThat(way.database().column("select text from note")).containsExactly("changed");
        assertThat(way.database().rows("select name, version from customer")).containsExactly(List.of("changed", 2L));
    }

    @EveryWayOfRecords
    void aCollectionThatWasFetchedForHooksIsWrittenWhenAnAfterHookChangesIt(Way way, Journal journal) {
        Shelf stored = new Shelf("S");
        Note label = new Note("stored");
        stored.getLabels().add(label);
        way.commit(work -> {
            work.em().persist(label);
            work.em().persist(stored);
        });
        List<Long> ids = List.of(stored.getId());
        journal.forgetCalls();

        for (String name : List.of("after", "before")) {
            way.unit().forgetAll();
            way.commit(work -> {
                List<Shelf> shelves = work.load(Shelf.class, ids);
                if (work.isFacade()) {
                    work.em().clear(); // detach() would cascade to collections, and load them
                    shelves.forEach(shelf -> shelf.setName(name));
                    if (way.path() == WritePath.STREAM) {
                        work.bulk().update(shelves.stream());
                    } else {
                        work.bulk().update(shelves);
                    }
                } else {
                    shelves.forEach(shelf -> shelf.setName(name));
                    work.em().flush();
                }
            });
        }

        assertThat(way.database()
                        .column("select n.text from shelf_note s join note n on n.id = s.labels_id order by n.text"))
                .containsExactly("after", "before", "stored");
        assertThat(way.database().column("select version from shelf")).containsExactly(5L);
        assertThat(journal.calls(Event.BEFORE_UPDATE, Shelf.class)).hasSize(4);
        assertThat(journal.notes()).startsWith("2 labels");
    }
}
