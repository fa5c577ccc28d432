package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.onProgress;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bulkhooks.bulk.BulkProgress;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.ChunkFailedException;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Asset;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Truck;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

@Semantics("changes made in Java to all records that a query selects")
class ChangedByQueryTest {

    private static final String REMARKED = "select account_number from account where remark = 'r' order by id";

    private static TypedQuery<Account> accounts(Work work, String rest) {
        return work.em().createQuery("select a from Account a " + rest, Account.class);
    }

    @EveryWay(WritePath.FACADE)
    void allSelectedRecordsAreChangedChunkByChunkWithTheirHooks(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(25));
        journal.forgetCalls();
        List<String> pairs = new ArrayList<>();
        journal.afterUpdate(
                Account.class,
                changes -> changes.forEach(change -> pairs.add(change.oldRecord()
                                .getRemark() + ">" + change.newRecord().getRemark())));
        List<BulkProgress> told = new ArrayList<>();

        BulkResult result = way.commitAndGet(work -> {
            BulkResult updated = work.bulk()
                    .update(
                            accounts(work, "where a.number <> :number").setParameter("number", "A3"),
                            account -> account.setRemark("r"),
                            chunkSize(10),
                            onProgress(told::add));
            assertThat(work.em().unwrap(UnitOfWorkImpl.class).getCloneMapping().size())
                    .as("nothing became managed")
                    .isZero();
            return updated;
        });

        assertThat(result).isEqualTo(new BulkResult(24, 24));
        assertThat(journal.calls(Event.BEFORE_UPDATE, Account.class))
                .extracting(Call::size)
                .containsExactly(10, 10, 4);
        assertThat(pairs).hasSize(24).containsOnly("null>r");
        assertThat(told).extracting(BulkProgress::records).containsExactly(10L, 20L, 24L);
        assertThat(told).extracting(BulkProgress::total).containsOnly(OptionalLong.of(24));
        assertThat(way.database().column(REMARKED)).hasSize(24).doesNotContain("A3");
        assertThat(way.database().column("select distinct version from account where remark = 'r'"))
                .containsExactly(2L);
    }

    @EveryWay(WritePath.FACADE)
    void theRowsAreReadOnce(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(20));
        way.commit(work -> {
            way.database().statements().clear();
            work.bulk().update(accounts(work, ""), account -> account.setRemark("r"), chunkSize(10));
        });
        // the ids; then, for each chunk, the lock, the rows and the update
        assertThat(way.database().statements().ofRows())
                .hasSize(1 + 2 * (way.database().locksRowByRow() ? 2 : 3));
        assertThat(way.database().statements().rowLocks())
                .hasSize(way.database().locksRowByRow() ? 20 : 0);
    }

    @EveryWay(WritePath.FACADE)
    void criteriaNamedParametersSubclassesOrderAndLimitsAreHonoured(Way way, Journal journal) {
        Samples.stored(
                way,
                new Account("A", "5.00"),
                new SavingsAccount("B", "4.00"),
                new Account("C", "3.00"),
                new Account("D", "2.00"));
        journal.forgetCalls();
        way.commit(work -> {
            EntityManager em = work.em();
            CriteriaBuilder builder = em.getCriteriaBuilder();
            CriteriaQuery<Account> criteria = builder.createQuery(Account.class);
            Root<Account> root = criteria.from(Account.class);
            ParameterExpression<String> number = builder.parameter(String.class);
            criteria.select(root)
                    .where(builder.notEqual(root.get("number"), number))
                    .orderBy(builder.asc(root.get("balance")));
            TypedQuery<Account> query = em.createQuery(criteria)
                    .setParameter(number, "D")
                    .setFirstResult(1)
                    .setMaxResults(1);

            List<String> changed = new ArrayList<>();
            work.bulk().update(query, account -> {
                changed.add(account.getNumber());
                account.setRemark("r");
            });

            assertThat(changed).containsExactly("B");
        });
        assertThat(journal.calls(Event.AFTER_UPDATE, SavingsAccount.class)).hasSize(1);
        assertThat(way.database().column(REMARKED)).containsExactly("B");
    }

    @EveryWay(WritePath.FACADE)
    void positionalParametersJoinsAndSubqueriesAreHonoured(Way way, Journal journal) {
        Customer customer = new Customer("C");
        customer.add(new Note("N"));
        customer.add(new Note("M"));
        way.commit(work -> work.em().persist(customer));
        Account of = new Account("OF");
        of.setCustomer(customer);
        Samples.stored(way, of, new Account("OTHER"));
        way.commit(work -> {
            List<String> changed = new ArrayList<>();
            assertThat(work.bulk()
                            .update(
                                    accounts(
                                                    work,
                                                    "join a.customer c join c.notes n where n.text <> ?1 and a.number like ?2")
                                            .setParameter(1, "X")
                                            .setParameter(2, "O%"),
                                    account -> {
                                        changed.add(account.getNumber() + " of "
                                                + account.getCustomer().getName());
                                        account.setRemark("r");
                                    }))
                    .as("once, although it is joined with two notes")
                    .isEqualTo(new BulkResult(1, 1));
            assertThat(changed).containsExactly("OF of C");
            assertThat(work.bulk()
                            .update(
                                    accounts(work, "where exists (select n from Note n where n.customer = a.customer)"),
                                    account -> account.setRemark(null)))
                    .isEqualTo(new BulkResult(1, 1));
        });
        assertThat(way.database().column(REMARKED)).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void recordsInSeveralTablesAreChangedWithThoseOfSubclasses(Way way, Journal journal) {
        Samples.stored(way, new Party("P"), new Company("C", "1"));
        List<Long> trucks = Samples.stored(way, new Truck("T"));
        way.commit(work -> {
            assertThat(work.bulk()
                            .update(
                                    work.em().createQuery("select p from Party p", Party.class),
                                    party -> party.setName(party.getName() + "!")))
                    .isEqualTo(new BulkResult(2, 2));
            assertThat(work.bulk()
                            .update(
                                    work.em().createQuery("select t from Truck t", Truck.class),
                                    truck -> truck.setName(truck.getName() + "!")))
                    .isEqualTo(new BulkResult(1, 1));
        });
        way.rollback(work -> assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        work.bulk().update(work.em().createQuery("select a from Asset a", Asset.class), asset -> {}))
                .withMessageContaining("each concrete class"));
        way.commit(work -> {
            assertThat(work.find(Truck.class, trucks.get(0)).getName()).isEqualTo("T!");
        });
        assertThat(way.database().column("select name from party order by id")).containsExactly("P!", "C!");
    }

    @EveryWay(WritePath.FACADE)
    void aNamedQueryIsNoDifferent(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(3));
        way.commit(work -> {
            TypedQuery<Account> named = accounts(work, "where a.number = :number");
            work.em().getEntityManagerFactory().addNamedQuery("accountByNumber", named);
            for (String number : List.of("A0", "A2")) {
                assertThat(work.bulk()
                                .update(
                                        work.em()
                                                .createNamedQuery("accountByNumber", Account.class)
                                                .setParameter("number", number),
                                        account -> account.setRemark("r")))
                        .isEqualTo(new BulkResult(1, 1));
            }
        });
        assertThat(way.database().column(REMARKED)).containsExactly("A0", "A2");
    }

    @EveryWay(WritePath.FACADE)
    void whatIsNotFlushedYetIsSeenAndManagedInstancesAreRefreshed(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, new Account("A"), new Account("B"));
        way.commit(work -> {
            Account dirty = work.find(Account.class, ids.get(0));
            dirty.setBalance("7.00");

            work.bulk().update(accounts(work, "where a.balance = 7"), account -> account.setRemark("r"));

            assertThat(dirty.getRemark()).isEqualTo("r");
            assertThat(dirty.getVersion()).isEqualTo(3);
        });
        assertThat(way.database().column(REMARKED)).containsExactly("A");
    }

    @EveryWay(WritePath.FACADE)
    void recordsWithoutADifferenceAreNotWrittenAndOptionsCount(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(4));
        journal.forgetCalls();
        way.commit(work -> {
            assertThat(work.bulk().update(accounts(work, ""), account -> {})).isEqualTo(new BulkResult(4, 0));
            assertThat(journal.calls()).isEmpty();
            assertThat(work.bulk()
                            .update(
                                    accounts(work, ""),
                                    account -> {
                                        account.setRemark("r");
                                        account.setBalance("9.00");
                                    },
                                    attributes("remark")))
                    .isEqualTo(new BulkResult(4, 4));
        });
        assertThat(way.database().column("select distinct balance from account").get(0))
                .hasToString("100.00");
        assertThat(way.database().column(REMARKED)).hasSize(4);
    }

    @EveryWay(WritePath.FACADE)
    void recordsThatEclipseLinkWritesAreChangedToo(Way way, Journal journal) {
        Samples.stored(way, new Contact("A", "1"), new Contact("B", "2", "3"));
        way.commit(work -> assertThat(work.bulk()
                        .update(
                                work.em().createQuery("select c from Contact c", Contact.class),
                                contact -> contact.getPhones().add("9"),
                                chunkSize(1)))
                .isEqualTo(new BulkResult(2, 2)));
        assertThat(way.database().count("contact_phones")).isEqualTo(5);
    }

    @EveryWay(WritePath.FACADE)
    void itCommitsByChunkAndLeavesOutWhatVanishedBeforeItsChunk(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(25));
        List<BulkProgress> told = new ArrayList<>();
        try (Work work = way.open()) {
            BulkResult result = work.bulk()
                    .update(
                            accounts(work, ""),
                            account -> account.setRemark("r"),
                            chunkSize(10),
                            commitByChunk(),
                            onProgress(progress -> {
                                if (told.isEmpty()) {
                                    way.commit(other -> other.em().remove(other.find(Account.class, ids.get(13))));
                                }
                                told.add(progress);
                            }));

            assertThat(result).isEqualTo(new BulkResult(24, 24));
        }
        assertThat(told).extracting(BulkProgress::records).containsExactly(10L, 20L, 25L);
        assertThat(way.database().column(REMARKED)).hasSize(24);
    }

    @EveryWay(WritePath.FACADE)
    void aFailureSaysWhereToGoOn(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(25));
        try (Work work = way.open()) {
            ChunkFailedException failed = catchThrowableOfType(ChunkFailedException.class, () -> work.bulk()
                    .update(
                            accounts(work, ""),
                            account -> {
                                account.setRemark("r");
                                if (account.getNumber().equals("A17")) {
                                    throw new IllegalStateException("not this one");
                                }
                            },
                            chunkSize(10),
                            commitByChunk()));
            assertThat(failed.getCause()).hasMessage("not this one");
            assertThat(failed.resumeAt()).isEqualTo(10);
            assertThat(way.database().column(REMARKED)).hasSize(10);

            assertThat(work.bulk()
                            .update(
                                    accounts(work, ""),
                                    account -> account.setRemark("r"),
                                    chunkSize(10),
                                    commitByChunk(10)))
                    .isEqualTo(new BulkResult(15, 15));
        }
        assertThat(way.database().column(REMARKED)).hasSize(25);
    }

    @EveryWay(WritePath.FACADE)
    void aChangeThatThrowsRollsEverythingBack(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(3));
        try (Work work = way.begin()) {
            assertThat(catchThrowable(() -> work.bulk()
                            .update(
                                    accounts(work, ""),
                                    account -> {
                                        account.setRemark("r");
                                        if (account.getNumber().equals("A2")) {
                                            throw new IllegalStateException("no");
                                        }
                                    },
                                    chunkSize(1))))
                    .hasMessage("no");
            assertThat(work.rollbackOnly()).isTrue();
        }
        assertThat(way.database().column(REMARKED)).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void anotherIdIsRefused(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(2));
        try (Work work = way.begin()) {
            InvalidRecordException thrown = catchThrowableOfType(InvalidRecordException.class, () -> work.bulk()
                    .update(accounts(work, ""), account -> account.setId(99L)));
            assertThat(thrown).hasMessageContaining("another id");
            assertThat(thrown.position()).isZero();
        }
    }

    @EveryWay(WritePath.FACADE)
    @SuppressWarnings("unchecked")
    void queriesOfOtherThingsThanOneEntityAreRefused(Way way, Journal journal) {
        Samples.stored(way, Samples.accounts(1));
        try (Work work = way.begin()) {
            EntityManager em = work.em();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(em.createQuery("select a.number from Account a", String.class), number -> {}))
                    .withMessageContaining("select a from Account a");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(
                                    (TypedQuery<Account>) em.createNativeQuery("select * from account", Account.class),
                                    account -> {}))
                    .withMessageContaining("native");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(
                                    em.createQuery("select distinct a from Account a order by a.number", Account.class)
                                            .setMaxResults(3),
                                    account -> {}))
                    .withMessageContaining("distinct");
        }
    }

    @EveryWay(WritePath.FACADE)
    void aMissingParameterIsNamedAndNoTransactionMayBeActiveToCommitByChunk(Way way, Journal journal) {
        try (Work work = way.begin()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> work.bulk().update(accounts(work, ""), account -> {}, commitByChunk()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk().update(accounts(work, "where a.number = :wanted"), account -> {}))
                    .withMessageContaining("wanted");
        }
    }

    @EveryWay(WritePath.FACADE)
    void aQueryOfAnotherEntityManagerIsRefused(Way way, Journal journal) {
        try (Work work = way.begin();
                EntityManager other = way.unit().factory().createEntityManager()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> work.bulk()
                            .update(
                                    other.createQuery("select a from Account a", Account.class),
                                    account -> account.setRemark("r")))
                    .withMessageContaining("the query is of another EntityManager");
        }
    }

    /** EclipseLink makes queries of another class of those that select by an id, and of some with hints. */
    @EveryWay(WritePath.FACADE)
    void aRecordIsSelectedByItsId(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(2));
        String byId = "where a.id = " + ids.get(1);

        way.commit(work -> {
            assertThat(work.bulk().update(accounts(work, byId), account -> account.setRemark("r")))
                    .isEqualTo(new BulkResult(1, 1));
            assertThat(work.bulk()
                            .update(
                                    accounts(work, "where a.id = :id").setParameter("id", ids.get(0)),
                                    account -> account.setRemark("p")))
                    .isEqualTo(new BulkResult(1, 1));
            assertThat(work.bulk().update(accounts(work, "where a.id = -1"), account -> account.setRemark("r")))
                    .isEqualTo(new BulkResult(0, 0));
        });

        assertThat(way.database().column("select remark from account order by id"))
                .containsExactly("p", "r");
    }
}
