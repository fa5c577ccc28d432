package org.bulkhooks.console.reading;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplicationsTest {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Applications applications = new Applications(server, Duration.ofMinutes(1), threads);
    private PublishedApplication bank;

    @BeforeEach
    void publish() throws JMException {
        bank = new PublishedApplication(server, "/bank", "one");
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void readsHowHooksWereDeclared() {
        ApplicationReading application = only();

        assertThat(application.key()).isEqualTo(new ApplicationKey("/bank", "one"));
        assertThat(application.libraryVersion()).isEqualTo("1.0");
        assertThat(application.provider()).isEqualTo("EclipseLink 4");
        assertThat(application.startedAt()).isEqualTo(Instant.ofEpochMilli(5_000));
        assertThat(application.models()).extracting(ModelReading::entityClass).containsExactly("x", "y", "z");
        assertThat(application.problem()).isNull();
        HookReading check = application.hook("a").orElseThrow();
        assertThat(check)
                .isEqualTo(new HookReading(
                        application.key(),
                        0,
                        "a",
                        "com.example.AHooks",
                        "check",
                        "AHooks.check(..)",
                        "com.example.Account",
                        "BeforeUpdate",
                        500,
                        true,
                        1,
                        0,
                        "IN_PROGRESS",
                        new SelectionReading(
                                "changed(balance)", true, List.of("customer", "customer.address"), false, true),
                        HookReach.UNKNOWN,
                        new HookNumbers(
                                Map.ofEntries(
                                        entry(HookNumber.RUNS, 1L),
                                        entry(HookNumber.FAILURES, 2L),
                                        entry(HookNumber.VETOES, 3L),
                                        entry(HookNumber.SKIPS, 4L),
                                        entry(HookNumber.RECORDS, 5L),
                                        entry(HookNumber.TOTAL_TIME, 6L),
                                        entry(HookNumber.SELF_TIME, 7L),
                                        entry(HookNumber.P50, 8L),
                                        entry(HookNumber.P95, 9L),
                                        entry(HookNumber.MAX, 10L),
                                        entry(HookNumber.LAST_RUN, 11L),
                                        entry(HookNumber.LAST_FAILURE, 12L),
                                        entry(HookNumber.REJECTED, 13L),
                                        entry(HookNumber.STATEMENTS, 14L),
                                        entry(HookNumber.BYPASSED_CALLS, 15L),
                                        entry(HookNumber.BYPASSED, 16L),
                                        entry(HookNumber.DRY_RUNS, 17L),
                                        entry(HookNumber.EXPECTED_VETOES, 18L)),
                                "java.lang.Error"),
                        new ActivityReading(
                                Windows.NONE,
                                Series.NONE,
                                List.of(new SizeClass(1, 2, 3, 4, -1)),
                                List.of(),
                                List.of(new BypassReading("night", 1, 10, BypassReading.Last.UNKNOWN)),
                                Optional.empty())));
        assertThat(check.shortName()).isEqualTo("AHooks.check");
        assertThat(application.hooks().get(1).shortModel()).isEqualTo("Branch");
        assertThat(application.hooks().get(1).tieGroup()).isEqualTo(7);
        assertThat(application.hook("c")).isEmpty();
        assertThat(application.graphs())
                .containsExactly(new GraphReading(
                        "com.example.Account", List.of("net", "total"), "Account\n  1. net <- price\n"));
    }

    @Test
    void readsTheHistogramAndTheRunsOfAHook() throws UnreadableException {
        HookDetails details = applications.details(only().hooks().get(1), 2, 60);

        assertThat(details.histogram()).isEqualTo(new Histogram(List.of(10L, 20L), List.of(4L, 5L, 6L), false));
        assertThat(details.histogram().total()).isEqualTo(15);
        assertThat(details.runs())
                .containsExactly(new RunReading(
                        9_000,
                        Samples.run(70, 60, 5, 8, 4, 2),
                        "com.example.Account",
                        "UPDATE",
                        "java.lang.Error",
                        false,
                        0));
        assertThat(details.runs().get(0).failed()).isTrue();
        assertThat(details.statements()).isEmpty();
    }

    @Test
    void readsWhyAHookWasBypassed() {
        assertThat(only().hooks().get(1).activity().bypasses())
                .containsExactly(
                        new BypassReading("migration 42", 2, 20, BypassReading.Last.UNKNOWN),
                        new BypassReading("night", 3, 30, BypassReading.Last.UNKNOWN));
    }

    @Test
    void readsTheNativeSqlThatWrotePastHooks() {
        assertThat(only().nativeSql())
                .containsExactly(
                        new NativeSqlReading(
                                "bank", "com.example.Account", "ACCOUNT", "update account set balance = ?", 7, 1_000),
                        new NativeSqlReading("bank", "com.example.Branch", "BRANCH", "delete from branch", 8, 2_000));
    }

    @Test
    void saysThatNativeSqlCannotBeRead() {
        bank.statistics.attributes.remove("NativeSqlWrites");

        assertThat(only().problem()).isEqualTo("its Statistics has no readable NativeSqlWrites");
        assertThat(only().nativeSql()).isEmpty();
    }

    @Test
    void sortsApplicationsByNameAndKeepsTwoOfOneName() throws JMException {
        new PublishedApplication(server, "/bank", "another");
        new PublishedApplication(server, "/a \"quoted\", name", "two");

        assertThat(applications.all())
                .extracting(application -> application.key().name())
                .containsExactly("/a \"quoted\", name", "/bank", "/bank");
    }

    @Test
    void showsTheHooksOfAnApplicationWhoseNumbersCannotBeRead() {
        bank.statistics.attributes.put("Runs", new long[] {1});

        ApplicationReading application = only();

        assertThat(application.problem()).isEqualTo("Runs of its Statistics has 1 elements instead of 2");
        assertThat(application.hooks()).hasSize(2).allMatch(hook -> hook.numbers() == null);
    }

    @Test
    void saysWhichAttributeIsMissingOrOfAnotherType() {
        bank.statistics.attributes.remove("MaxNanos");
        assertThat(only().problem()).isEqualTo("its Statistics has no readable MaxNanos");

        bank.statistics.attributes.put("MaxNanos", "7");
        assertThat(only().problem()).isEqualTo("MaxNanos of its Statistics is no long[]");
    }

    @Test
    void doesNotJoinNumbersWithAnotherCatalog() {
        bank.statistics.attributes.put("CatalogRevision", 2L);

        assertThat(only().problem()).contains("changed while it was read");
    }

    @Test
    void namesAnApplicationWhoseCatalogCannotBeRead() throws JMException {
        new PublishedApplication(server, "/stock", "two");
        bank.catalog.attributes.remove("HookIds");

        assertThat(applications.all())
                .extracting(ApplicationReading::problem)
                .containsExactly("its Catalog has no readable HookIds", null);
    }

    @Test
    void goesOnWhenAnMBeanThrows() throws JMException {
        new PublishedApplication(server, "/stock", "two");
        bank.statistics.whenRead = () -> {
            throw new IllegalStateException("secret");
        };

        List<ApplicationReading> all = applications.all();

        assertThat(all.get(0).problem()).startsWith("reading it failed with ").doesNotContain("secret");
        assertThat(all.get(0).hooks()).hasSize(2);
        assertThat(all.get(1).problem()).isNull();
    }

    @Test
    void goesOnWhenACatalogThrows() {
        bank.catalog.whenRead = () -> {
            throw new IllegalStateException("secret");
        };

        assertThat(only().problem()).startsWith("reading it failed with ").doesNotContain("secret");
        assertThat(only().hooks()).isEmpty();
    }

    @Test
    void marksAnApplicationThatIsUndeployedWhileItIsRead() {
        bank.catalog.whenRead = () -> bank.undeploy("Statistics");

        assertThat(only().problem()).isEqualTo("it was undeployed, or publishes no such management bean");
    }

    @Test
    void saysThatTheDetailsOfAnUndeployedApplicationCannotBeRead() {
        HookReading hook = only().hooks().get(0);
        bank.undeploy("Runs");

        assertThatThrownBy(() -> applications.details(hook, 2, 0))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("it was undeployed, or publishes no such management bean");
    }

    @Test
    void saysThatAHistogramDoesNotFit() {
        HookReading hook = only().hooks().get(0);
        bank.statistics.attributes.put("Histogram", new long[][] {{1, 2}, {3, 4}});

        assertThatThrownBy(() -> applications.details(hook, 2, 0)).hasMessageContaining("Histogram");
    }

    @Test
    void saysThatRunsAreNoColumns() {
        HookReading hook = only().hooks().get(0);
        bank.runs.answer = "nothing";

        assertThatThrownBy(() -> applications.details(hook, 2, 0)).hasMessageContaining("answers no columns");
    }

    @Test
    void anApplicationThatDoesNotAnswerKeepsNobodyFromSeeingTheOthers() throws JMException {
        new PublishedApplication(server, "/stock", "two");
        CountDownLatch hanging = new CountDownLatch(1);
        bank.statistics.whenRead = () -> await(hanging);
        Applications impatient = new Applications(server, Duration.ofSeconds(1), threads);

        List<ApplicationReading> all = impatient.all();

        assertThat(all).extracting(ApplicationReading::problem).containsExactly("it did not answer in time", null);
        assertThat(all.get(1).hooks()).hasSize(2);
        hanging.countDown();
    }

    @Test
    void theDetailsOfAHookThatDoNotComeAreNotWaitedFor() {
        HookReading hook = only().hooks().get(0);
        CountDownLatch hanging = new CountDownLatch(1);
        bank.statistics.whenRead = () -> await(hanging);
        Applications impatient = new Applications(server, Duration.ofMillis(50), threads);

        assertThatThrownBy(() -> impatient.details(hook, 2, 0))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("it did not answer in time");
        hanging.countDown();
    }

    @Test
    void saysThatTheServerHasNoThreadFree() {
        Applications busy = new Applications(server, Duration.ofMinutes(1), task -> {
            throw new RejectedExecutionException("full");
        });

        assertThat(busy.all())
                .extracting(ApplicationReading::problem)
                .containsExactly("the server has no thread free to read it");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void findsNothingOnAServerWithoutApplications() {
        assertThat(new Applications(MBeanServerFactory.newMBeanServer(), Duration.ofMinutes(1), threads).all())
                .isEmpty();
    }

    private ApplicationReading only() {
        List<ApplicationReading> all = applications.all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void readsAnApplicationWhoseStatisticsAreOffWithoutThem() {
        bank.catalog.attributes.put("StatisticsEnabled", false);
        bank.undeploy("Statistics");
        bank.undeploy("Runs");

        assertThat(only().statistics()).isFalse();
        assertThat(only().problem()).isNull();
        assertThat(only().hooks()).hasSize(2).allMatch(hook -> hook.numbers() == null);
    }

    @Test
    void readsWhichEntitiesAndChangesAHookIsCalledFor() {
        bank.catalog.attributes.put("HookEntityClasses", new String[][] {{"x", "y"}, {}});
        bank.catalog.attributes.put("HookChanges", new String[][] {{"UPDATE"}, {"CREATE"}});
        bank.catalog.attributes.put("HookAttributes", new String[][] {{"balance"}, {}});
        bank.catalog.attributes.put("HookDisabledByConfiguration", new boolean[] {false, true});
        bank.catalog.attributes.put("ModelPersistenceUnits", new String[] {"bank", "bank", "log"});

        HookReading check = only().hooks().get(0);

        assertThat(check.reach())
                .isEqualTo(new HookReach(true, List.of("x", "y"), List.of("UPDATE"), List.of("balance"), false));
        assertThat(check.isCalledFor("y", "UPDATE")).isTrue();
        assertThat(check.isCalledFor("y", "CREATE")).isFalse();
        assertThat(check.isCalledFor("z", "UPDATE")).isFalse();
        assertThat(only().hooks().get(1).reach().disabledByConfiguration()).isTrue();
        assertThat(only().models().get(2)).isEqualTo(new ModelReading("z", "log"));
    }

    @Test
    void readsFromTheEventWhatAnOlderLibraryDoesNotTell() {
        HookReading check = only().hooks().get(0);

        assertThat(check.isCalledFor("com.example.Account", "UPDATE")).isTrue();
        assertThat(check.isCalledFor("com.example.Account", "CREATE")).isFalse();
        assertThat(HookReach.changesOf("AfterSave")).containsExactly("CREATE", "UPDATE");
        assertThat(HookReach.changesOf("ChangeSet")).containsExactly("CREATE", "UPDATE", "DELETE");
    }
}
