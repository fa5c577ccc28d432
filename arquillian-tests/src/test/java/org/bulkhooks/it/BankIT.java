package org.bulkhooks.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.management.ObjectName;
import org.bulkhooks.BypassScope;
import org.bulkhooks.HookDescription;
import org.bulkhooks.HookFailure;
import org.bulkhooks.Hooks;
import org.bulkhooks.NativeSqlRefusedException;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.it.bank.Account;
import org.bulkhooks.it.bank.AccountHooks;
import org.bulkhooks.it.bank.CallLog;
import org.bulkhooks.it.bank.FrozenException;
import org.bulkhooks.it.bank.Report;
import org.bulkhooks.it.bank.Reporting;
import org.bulkhooks.it.bank.Teller;
import org.bulkhooks.it.bank.Transfer;
import org.bulkhooks.it.bank.UnluckyException;
import org.bulkhooks.it.bank.Work;
import org.bulkhooks.it.bank.library.AuditHooks;
import org.bulkhooks.testing.HookRecorder;
import org.bulkhooks.testing.Recording;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hooks in the container: JTA by interceptor, by EJB, by hand and without a transaction, on two databases. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("try") // a scope only has to be open
class BankIT {

    private static final String[] CALLS_OF_A_CREATE = {
        "before create 1", "after create 1", "before completion 1", "after completion 1", "after success 1"
    };

    @Inject
    BulkOperations bulk;

    @Inject
    @Reporting
    BulkOperations reporting;

    @Inject
    EntityManager em;

    @Inject
    @Reporting
    EntityManager reportingEm;

    @Inject
    Work work;

    @Inject
    Teller teller;

    @Inject
    CallLog log;

    @Inject
    AuditHooks audit;

    @Inject
    HookRecorder recorder;

    @Inject
    UserTransaction userTransaction;

    @Inject
    Hooks hooks;

    @Resource
    ManagedExecutorService executor;

    @Deployment
    static WebArchive application() {
        return BankApplication.archive();
    }

    @BeforeEach
    void emptyTheDatabases() {
        work.doInTransaction(() -> {
            em.createQuery("delete from Account").executeUpdate();
            em.createQuery("delete from Transfer").executeUpdate();
            reportingEm.createQuery("delete from Report").executeUpdate();
        });
        em.getEntityManagerFactory().getCache().evictAll();
        reportingEm.getEntityManagerFactory().getCache().evictAll();
        log.clear();
        audit.seen().clear();
        audit.seenByStatic().clear();
    }

    @Test
    void whatAHookInAnEjbThrowsIsWrappedByItsContainerUnlessItIsAnApplicationException() {
        List<Account> accounts = List.of(new Account("frozen", "1"), new Account("lost", "1"));
        bulk.create(accounts);
        accounts.forEach(account -> account.setBalance("2"));

        assertThatThrownBy(() -> bulk.update(accounts.subList(0, 1))).isInstanceOf(FrozenException.class);
        assertThatThrownBy(() -> bulk.update(accounts.subList(1, 2)))
                .isInstanceOf(EJBException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("the account is lost");
        assertThat(em.createQuery("select a.balance from Account a", BigDecimal.class)
                        .getResultList())
                .as("both are rolled back")
                .allSatisfy(balance -> assertThat(balance).isEqualByComparingTo("1"));
    }

    @Test
    void theFirstUnitIsWovenAndTheSecondIsNot() {
        assertThat(Account.class.getInterfaces())
                .extracting(Class::getSimpleName)
                .contains("PersistenceWeaved");
        assertThat(Report.class.getInterfaces()).isEmpty();
    }

    @Test
    void recordsTheHooksOfARequestOfAnotherThread() throws Exception {
        try (Recording recording = recorder.start();
                Recording ofThisThread = recorder.startOnThisThread()) {
            executor.submit(() -> bulk.create(List.of(new Account("1", "2000"), new Account("2", "1"))))
                    .get(30, TimeUnit.SECONDS);

            assertThat(recording.calls(AccountHooks.class, "afterSuccess"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.records())
                            .extracting(account -> ((Account) account).getTier())
                            .containsExactly("gold", "basic"));
            assertThat(recording.statements()).isPositive();
            assertThat(ofThisThread.calls()).isEmpty();
        }
    }

    @Test
    void callsHooksForPersistedRecordsWhenTheContainerCommits() {
        work.doInTransaction(() -> {
            em.persist(new Account("1", "10"));
            em.persist(new Account("2", "2000"));
        });

        assertThat(log.calls())
                .containsExactly(
                        "before create 2",
                        "after create 2",
                        "before completion 2",
                        "after completion 2",
                        "after success 2");
        assertThat(find("2").getTier()).isEqualTo("gold");
    }

    @Test
    void callsHooksForABulkCreateInTheTransactionOfTheCaller() {
        work.doInTransaction(() -> {
            BulkResult result = bulk.create(List.of(new Account("1", "10"), new Account("2", "2000")));
            assertThat(result).isEqualTo(new BulkResult(2, 2));
            assertThat(log.calls()).containsExactly("before create 2", "after create 2");
        });

        assertThat(log.calls().subList(2, 5))
                .containsExactly("before completion 2", "after completion 2", "after success 2");
        assertThat(find("2").getTier()).isEqualTo("gold");
    }

    @Test
    void callsHooksForABulkCreateWithoutATransaction() {
        bulk.create(List.of(new Account("1", "10")));

        assertThat(log.calls())
                .containsExactly(
                        "before create 1",
                        "after create 1",
                        "before completion 1",
                        "after completion 1",
                        "after success 1");
        assertThat(find("1").getTier()).isEqualTo("basic");
    }

    @Test
    void callsHooksForAStatementThatIsMadeAndExecutedWithoutATransaction() {
        bulk.create(List.of(new Account("1", "10"), new Account("2", "20")));
        log.clear();

        BulkResult updated = bulk.update(em.createQuery("update Account a set a.balance = 30 where a.number = :number")
                .setParameter("number", "1"));
        assertThat(updated).isEqualTo(new BulkResult(1, 1));
        assertThat(log.calls()).contains("before update 1", "after update 10.00 to 30");
        assertThat(find("1").getBalance()).isEqualByComparingTo("30");

        assertThat(bulk.delete(em.createQuery("delete from Account a"))).isEqualTo(new BulkResult(2, 2));
        assertThat(count()).isZero();
    }

    @Test
    void pairsOldAndNewRecordsOnBothWays() {
        Account account = new Account("1", "10");
        bulk.create(List.of(account));
        log.clear();

        work.doInTransaction(() -> em.find(Account.class, account.getId()).setBalance("20"));
        assertThat(log.calls()).containsExactly("before update 1", "after update 10.00 to 20", "ejb 1");
        log.clear();

        Account detached = find("1");
        detached.setBalance("30");
        bulk.update(List.of(detached));
        assertThat(log.calls()).containsExactly("before update 1", "after update 20.00 to 30", "ejb 1");
        assertThat(find("1").getVersion()).isEqualTo(3);
        log.clear();

        bulk.delete(List.of(find("1")));
        assertThat(log.calls()).containsExactly("after delete 1");
        assertThat(count()).isZero();
    }

    @Test
    void rollsBackWhenAHookThrowsAndHandsItsExceptionToTheCallerOfTheFacade() {
        assertThatThrownBy(() -> bulk.create(List.of(new Account("1", "1"), new Account(AccountHooks.UNLUCKY, "1"))))
                .isInstanceOf(UnluckyException.class)
                .satisfies(thrown -> assertThat(
                                HookFailure.of(thrown).orElseThrow().hook())
                        .isEqualTo("AccountHooks.afterCreate(AfterCreate<Account>)"));

        assertThat(count()).isZero();
        assertThat(log.calls())
                .containsExactly("before create 2", "after create 2", "after completion 2", "after failure 2");
    }

    @Test
    void rollsBackWhenAHookThrowsAtTheCommitOfTheContainer() {
        assertThatThrownBy(() -> work.doInTransaction(() -> em.persist(new Account(AccountHooks.UNLUCKY, "1"))))
                .hasRootCauseInstanceOf(UnluckyException.class);

        assertThat(count()).isZero();
        assertThat(log.calls()).doesNotContain("after success 1").contains("after failure 1");
    }

    @Test
    void marksTheTransactionOfTheCallerForRollback() throws Exception {
        userTransaction.begin();
        assertThatThrownBy(() -> bulk.create(List.of(new Account(AccountHooks.UNLUCKY, "1"))))
                .isInstanceOf(UnluckyException.class);
        assertThat(userTransaction.getStatus()).isEqualTo(jakarta.transaction.Status.STATUS_MARKED_ROLLBACK);
        userTransaction.rollback();

        assertThat(count()).isZero();
    }

    @Test
    void rejectsRecordsBeforeAnythingIsWritten() {
        assertThatThrownBy(() ->
                        bulk.create(List.of(new Account("1", "1"), new Account("2", "-1"), new Account("3", "-1"))))
                .isInstanceOfSatisfying(RecordsRejectedException.class, thrown -> assertThat(thrown.rejections())
                        .extracting(rejection -> rejection.position() + " " + rejection.attribute())
                        .containsExactly("1 balance", "2 balance"));

        assertThat(count()).isZero();
    }

    @Test
    void callsHooksInTheTransactionOfAnEjb() {
        teller.persist(new Account("1", "1"));

        assertThat(log.calls()).contains("after success 1");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void callsFailureHooksWhenAnEjbGivesUp() {
        teller.createAndGiveUp(List.of(new Account("1", "1")));

        assertThat(log.calls())
                .containsExactly("before create 1", "after create 1", "after completion 1", "after failure 1");
        assertThat(count()).isZero();
    }

    @Test
    void runsInATransactionOfItsOwnWhereAnEjbSuspendsTheCallers() throws Exception {
        userTransaction.begin();
        teller.createWithoutTransaction(List.of(new Account("1", "1")));
        userTransaction.rollback();

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void callsHooksOfALibraryPrivateAndStaticOnes() {
        bulk.create(List.of(new Account("1", "1")));
        work.doInTransaction(() -> em.persist(new Account("2", "1")));

        assertThat(audit.seen()).containsExactly("1", "2");
        assertThat(audit.seenByStatic()).containsExactly("1", "2");
    }

    @Test
    void writesToTheDatabaseOfItsQualifier() {
        reporting.create(List.of(new Report("daily", 1)));
        work.doInTransaction(() -> reportingEm.find(Report.class, "daily").setTotal(2));
        Report detached = work.inTransaction(() -> reportingEm.find(Report.class, "daily"));
        detached.setTotal(3);
        reporting.update(List.of(detached));

        assertThat(log.calls()).containsExactly("CREATE report 1", "UPDATE report 1", "UPDATE report 1");
        assertThat(work.inTransaction(
                        () -> reportingEm.find(Report.class, "daily").getTotal()))
                .isEqualTo(3);
    }

    @Test
    void refusesAnEntityOfAnotherUnit() {
        assertThatThrownBy(() -> bulk.create(List.of(new Account("1", "1"), new Report("daily", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("position 1");

        assertThat(count()).isZero();
    }

    @Test
    void givesTheOnlyConnectionBackWhateverHooksThrow() throws Exception {
        List<Future<Boolean>> futures = new ArrayList<>();
        for (int task = 0; task < 40; task++) {
            int total = task % 2 == 0 ? 1 : -1;
            String name = "report " + task;
            futures.add(executor.submit(() -> {
                try {
                    reporting.create(List.of(new Report(name, total)));
                    return true;
                } catch (UnluckyException veto) {
                    return false;
                }
            }));
        }

        int created = 0;
        for (Future<Boolean> future : futures) {
            created += future.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(created).isEqualTo(20);
        assertThat(work.inTransaction(() -> reportingEm
                        .createQuery("select count(r) from Report r", Long.class)
                        .getSingleResult()))
                .isEqualTo(20);
    }

    @Test
    void joinsOneTransactionOverBothDatabases() {
        assertThatThrownBy(() -> work.doInTransaction(() -> {
                    bulk.create(List.of(new Account("1", "1")));
                    reporting.create(List.of(new Report("daily", -1)));
                }))
                .isInstanceOf(UnluckyException.class);

        assertThat(count()).isZero();
    }

    @Test
    void rollsBackBothDatabasesWhenAHookThrowsAtTheCommit() {
        assertThatThrownBy(() -> work.doInTransaction(() -> {
                    reporting.create(List.of(new Report("daily", 1)));
                    em.persist(new Account(AccountHooks.UNLUCKY, "1"));
                }))
                .hasRootCauseInstanceOf(UnluckyException.class);

        assertThat(count()).isZero();
        assertThat(work.inTransaction(() -> reportingEm.find(Report.class, "daily")))
                .isNull();
    }

    @Test
    void readsAndWritesAfterOperationsInTransactionsOfTheirOwn() {
        bulk.create(List.of(new Account("1", "1")));
        assertThat(em.createQuery("select count(a) from Account a", Long.class).getSingleResult())
                .isEqualTo(1);
        work.doInTransaction(() -> em.persist(new Account("2", "1")));
        assertThat(em.createQuery("select count(a) from Account a", Long.class).getSingleResult())
                .isEqualTo(2);
        bulk.create(List.of(new Account("3", "1")));

        assertThat(count()).isEqualTo(3);
    }

    @Test
    void createsTenThousandRecordsWithAFewCalls() {
        bulk.create(IntStream.range(0, 10_000)
                .mapToObj(number -> new Account("n" + number, "1"))
                .toList());

        assertThat(count()).isEqualTo(10_000);
        assertThat(log.calls())
                .as("in chunks of the size that the application configures")
                .filteredOn("after create 500"::equals)
                .hasSize(20);
    }

    @Test
    void publishesItsHooksToManagementClients() throws Exception {
        assertThat(ManagementFactory.getPlatformMBeanServer()
                        .queryNames(new ObjectName("org.bulkhooks:type=Catalog,*"), null))
                .hasSize(1);
    }

    @Test
    void givesTheApplicationAndItsLibraryTheSameHooks() {
        assertThat(hooks.all())
                .extracting(HookDescription::signature)
                .anyMatch(hook -> hook.startsWith("AccountHooks.derive"))
                .anyMatch(hook -> hook.startsWith("AuditHooks.audit"));
        assertThat(audit.hooksOfTheApplication()).isEqualTo(hooks.all());
    }

    @Test
    void refusesNativeSqlAsTheApplicationConfigures() {
        bulk.create(List.of(new Account("1", "10")));

        assertThatThrownBy(() -> work.doInTransaction(() -> {
                    em.persist(new Account("2", "10"));
                    em.createNativeQuery("update account set balance = 0").executeUpdate();
                }))
                .isInstanceOf(NativeSqlRefusedException.class)
                .hasMessageContaining(Account.class.getName());

        assertThat(count()).isEqualTo(1);
        assertThat(find("1").getBalance()).isEqualByComparingTo("10");
    }

    @Test
    void aBypassConcernsTheTransactionThatItIsOpenedInAndNoOther() {
        work.doInTransaction(() -> {
            try (BypassScope scope = bypass()) {
                bulk.create(List.of(new Account("1", "1")));
                assertThat(log.calls()).isEmpty();
                work.doInNewTransaction(() -> em.persist(new Account("2", "1")));
                assertThat(log.calls()).containsExactly(CALLS_OF_A_CREATE);
                log.clear();
                bulk.create(List.of(new Account("3", "1")));
            }
        });

        assertThat(log.calls()).isEmpty();
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aBypassThatIsNeverClosedEndsWithItsTransaction() throws Exception {
        Future<?> onOneThread = executor.submit(() -> {
            BypassScope[] open = new BypassScope[1];
            work.doInTransaction(() -> {
                open[0] = bypass();
                bulk.create(List.of(new Account("1", "1")));
            });
            assertThat(log.calls()).isEmpty();
            work.doInTransaction(() -> em.persist(new Account("2", "1")));
            assertThat(log.calls()).containsExactly(CALLS_OF_A_CREATE);
            log.clear();
            bulk.create(List.of(new Account("3", "1")));
            assertThat(log.calls()).containsExactly(CALLS_OF_A_CREATE);
            open[0].close();
        });

        onOneThread.get(60, TimeUnit.SECONDS);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aBypassOutsideOfTransactionsConcernsThoseBegunWithinIt() {
        try (BypassScope scope = bypass()) {
            bulk.create(List.of(new Account("1", "1")));
            work.doInTransaction(() -> em.persist(new Account("2", "1")));
            teller.persist(new Account("3", "1"));
        }
        assertThat(log.calls()).isEmpty();

        work.doInTransaction(() -> em.persist(new Account("4", "1")));
        assertThat(log.calls()).containsExactly(CALLS_OF_A_CREATE);
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void aBypassOfAnEjbEndsWithItsTransaction() {
        try (BypassScope scope = teller.createBypassed(List.of(new Account("1", "1")))) {
            assertThat(log.calls()).isEmpty();
            teller.persist(new Account("2", "1"));
            assertThat(log.calls()).containsExactly(CALLS_OF_A_CREATE);
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aBypassFollowsAUserTransaction() throws Exception {
        userTransaction.begin();
        try (BypassScope scope = bypass()) {
            em.persist(new Account("1", "1"));
            userTransaction.commit();
            assertThat(log.calls()).isEmpty();

            userTransaction.begin();
            em.persist(new Account("2", "1"));
            userTransaction.commit();
            assertThat(log.calls()).containsExactly(CALLS_OF_A_CREATE);
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aBypassDoesNotConcernALaterFlush() {
        work.doInTransaction(() -> {
            try (BypassScope scope = bypass()) {
                em.persist(new Account("1", "1"));
            }
        });

        assertThat(log.calls()).containsExactly(CALLS_OF_A_CREATE);
    }

    private BypassScope bypass() {
        return hooks.bypass(AccountHooks.class, "migration 42");
    }

    @Test
    void reportsTheNetChangesOfATransactionOnceItIsCommitted() {
        Transfer first = new Transfer(10);
        work.doInTransaction(() -> {
            em.persist(first);
            em.flush();
            first.setAmount(20);
            em.flush();
            bulk.create(List.of(new Transfer(5)));
        });
        assertThat(log.calls())
                .containsExactly(
                        "completed +1 ~0 in a transaction",
                        "completed +0 ~1 in a transaction",
                        "completed +1 ~0 in a transaction",
                        "net [20, 5]");
        log.clear();

        work.doInTransaction(() -> {
            Transfer managed = em.find(Transfer.class, first.getId());
            managed.setAmount(30);
            em.flush();
            em.detach(managed);
            managed.setAmount(40);
            bulk.update(List.of(managed));
            em.find(Transfer.class, first.getId()).setAmount(50);
        });
        assertThat(log.calls())
                .containsExactly(
                        "completed +0 ~1 in a transaction",
                        "completed +0 ~1 in a transaction",
                        "completed +0 ~1 in a transaction",
                        "net [20 to 50]");
    }

    @Test
    void reportsNoNetChangesOfATransactionThatWasRolledBack() throws Exception {
        userTransaction.begin();
        bulk.create(List.of(new Transfer(10)));
        userTransaction.rollback();

        assertThat(log.calls()).containsExactly("completed +1 ~0 in a transaction");
    }

    @Test
    void rejectsAtTheCommitWhatAValidationFinds() {
        assertThatThrownBy(() -> work.doInTransaction(() -> {
                    em.persist(new Transfer(10));
                    em.persist(new Transfer(-10));
                }))
                .hasRootCauseInstanceOf(RecordsRejectedException.class);

        assertThat(fees()).isEmpty();
        assertThat(log.calls()).isEmpty();
    }

    @Test
    void leavesRejectedRecordsOutInTheTransactionOfTheCaller() {
        work.doInTransaction(() -> {
            BulkResult result =
                    bulk.create(List.of(new Transfer(10), new Transfer(-10), new Transfer(30)), partialSuccess());
            assertThat(result.written()).isEqualTo(2);
            assertThat(result.rejections())
                    .extracting(rejection -> rejection.position() + " " + rejection.attribute())
                    .containsExactly("1 amount");
        });

        assertThat(fees()).containsExactly(new BigDecimal("0.10"), new BigDecimal("0.30"));
        assertThat(log.calls()).containsExactly("completed +2 ~0 in a transaction", "net [10, 30]");
    }

    @Test
    void derivesAttributesByAGraphThatIsABean() {
        Transfer transfer = new Transfer(100);
        work.doInTransaction(() -> em.persist(transfer));
        assertThat(fees()).containsExactly(new BigDecimal("1.00"));

        work.doInTransaction(() -> em.find(Transfer.class, transfer.getId()).setAmount(200));
        assertThat(fees()).containsExactly(new BigDecimal("2.00"));

        Transfer detached = work.inTransaction(() -> em.find(Transfer.class, transfer.getId()));
        detached.setAmount(300);
        bulk.update(List.of(detached));
        assertThat(fees()).containsExactly(new BigDecimal("3.00"));
    }

    private List<BigDecimal> fees() {
        return work.inTransaction(() -> em.createQuery("select t.fee from Transfer t order by t.fee", BigDecimal.class)
                .getResultList());
    }

    private long count() {
        return work.inTransaction(() ->
                em.createQuery("select count(a) from Account a", Long.class).getSingleResult());
    }

    private Account find(String number) {
        return work.inTransaction(
                () -> em.createQuery("select a from Account a where a.number = :number", Account.class)
                        .setParameter("number", number)
                        .getSingleResult());
    }
}
