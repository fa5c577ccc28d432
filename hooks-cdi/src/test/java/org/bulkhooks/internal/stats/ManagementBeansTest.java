package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.internal.stats.SampleHooks.CHECK;
import static org.bulkhooks.internal.stats.SampleHooks.MAIL;
import static org.bulkhooks.internal.stats.SampleHooks.run;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.JMException;
import javax.management.JMX;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.OpenType;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.internal.trace.Traces;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementBeansTest {

    private static final long NOON = Instant.parse("2026-03-01T12:00:00Z").toEpochMilli();

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final AtomicLong clock = new AtomicLong(NOON);
    private final RunStatistics statistics = RunStatistics.on(SampleHooks.ALL, HookNumbers.ALL, 64, clock::get);
    private final ManagementBeans beans = register("/bank");

    private ManagementBeans register(String application) {
        return ManagementBeans.register(
                server,
                new ApplicationDescription(application, "1.0", "EclipseLink 4", Instant.ofEpochMilli(99)),
                List.of(new PersistenceUnitModel(
                        "bank", Set.of(SampleHooks.Customer.class, SampleHooks.Account.class))),
                SampleHooks.REGISTRY,
                statistics,
                Traces.of(10),
                Set.of(SampleHooks.MAIL.id()),
                null);
    }

    @AfterEach
    void unregister() {
        beans.unregister();
    }

    @Test
    void publishesHowTheHooksWereDeclared() throws JMException {
        ObjectName catalog = name("Catalog");

        assertThat(server.getAttribute(catalog, "Revision")).isEqualTo(1L);
        assertThat(server.getAttribute(catalog, "Application")).isEqualTo("/bank");
        assertThat(server.getAttribute(catalog, "LibraryVersion")).isEqualTo("1.0");
        assertThat(server.getAttribute(catalog, "Provider")).isEqualTo("EclipseLink 4");
        assertThat(server.getAttribute(catalog, "StartedAtMillis")).isEqualTo(99L);
        assertThat(strings(catalog, "HookIds")).containsExactly("SampleHooks.check", "SampleHooks.mail");
        assertThat(strings(catalog, "HookBeanClasses")).containsOnly(SampleHooks.class.getName());
        assertThat(strings(catalog, "HookMethods")).containsExactly("check", "mail");
        assertThat(strings(catalog, "HookSignatures"))
                .containsExactly("SampleHooks.check(BeforeUpdate<Account>)", "SampleHooks.mail(AfterCreate<Account>)");
        assertThat(strings(catalog, "HookModels")).containsOnly(SampleHooks.Account.class.getName());
        assertThat(strings(catalog, "HookEvents")).containsExactly("BeforeUpdate", "AfterCreate");
        assertThat(server.getAttribute(catalog, "HookPriorities")).isEqualTo(new int[] {500, 2500});
        assertThat(server.getAttribute(catalog, "HookPrioritiesExplicit")).isEqualTo(new boolean[] {true, false});
        assertThat(server.getAttribute(catalog, "HookOrders")).isEqualTo(new int[] {1, 1});
        assertThat(server.getAttribute(catalog, "HookTieGroups")).isEqualTo(new int[] {0, 0});
        assertThat(strings(catalog, "HookPhases")).containsExactly("IN_PROGRESS", "AFTER_SUCCESS");
        assertThat(strings(catalog, "HookConditions")).containsOnly("balance changed");
        assertThat(server.getAttribute(catalog, "HookNonReentrant")).isEqualTo(new boolean[] {true, false});
        assertThat(server.getAttribute(catalog, "HookExactTypes")).isEqualTo(new boolean[] {false, true});
        assertThat(server.getAttribute(catalog, "HookFetches")).isEqualTo(new String[][] {{}, {"owner", "owner.bank"}});
        assertThat(server.getAttribute(catalog, "HookNetChanges")).isEqualTo(new boolean[] {false, true});
        assertThat(strings(catalog, "ModelEntityClasses"))
                .containsExactly(SampleHooks.Account.class.getName(), SampleHooks.Customer.class.getName());
        assertThat(strings(catalog, "ModelPersistenceUnits")).containsExactly("bank", "bank");
        assertThat(server.getAttribute(catalog, "ModelHookCounts")).isEqualTo(new int[] {2, 0});
    }

    @Test
    void publishesTheDependencyGraphs() throws JMException {
        ObjectName catalog = name("Catalog");

        assertThat(strings(catalog, "GraphModels")).containsExactly(SampleHooks.Account.class.getName());
        assertThat(server.getAttribute(catalog, "GraphAttributes")).isEqualTo(new String[][] {{"total"}});
        assertThat(strings(catalog, "GraphTexts")).containsExactly("Account\n  1. total <- net, tax\n");
    }

    @Test
    void publishesWhyHooksWereBypassed() throws JMException {
        statistics.bypassed(MAIL, Bypass.allHooks("night"), SampleHooks.Account.class, ChangeType.UPDATE, 3);
        statistics.bypassed(MAIL, Bypass.allHooks("migration 42"), SampleHooks.Customer.class, null, 10);
        statistics.bypassed(MAIL, Bypass.allHooks("night"), SampleHooks.Account.class, ChangeType.UPDATE, 4);
        statistics.bypassed(CHECK, Bypass.allHooks("night"), SampleHooks.Account.class, ChangeType.UPDATE, 1);

        CompositeData bypasses = (CompositeData) server.getAttribute(name("Statistics"), "Bypasses");

        assertThat(bypasses.get("hooks")).isEqualTo(new int[] {0, 1, 1});
        assertThat((String[]) bypasses.get("reasons")).containsExactly("night", "migration 42", "night");
        assertThat(bypasses.get("calls")).isEqualTo(new long[] {1, 1, 2});
        assertThat(bypasses.get("records")).isEqualTo(new long[] {1, 10, 7});
        assertThat(bypasses.get("lastMillis")).isEqualTo(new long[] {NOON, NOON, NOON});
        assertThat(bypasses.get("lastRecords")).isEqualTo(new long[] {1, 10, 4});
        String account = SampleHooks.Account.class.getName();
        assertThat((String[]) bypasses.get("models"))
                .containsExactly(account, SampleHooks.Customer.class.getName(), account);
        assertThat((String[]) bypasses.get("changes")).containsExactly("UPDATE", "", "UPDATE");
        assertThat(server.getAttribute(name("Statistics"), "BypassedCalls")).isEqualTo(new long[] {1, 3});
        assertThat(server.getAttribute(name("Statistics"), "BypassedRecords")).isEqualTo(new long[] {1, 17});
    }

    @Test
    void publishesWhichNativeSqlWroteToTheTablesOfModels() throws JMException {
        String update = "update account set balance = ?";
        statistics.bypassedByNativeSql(new NativeSqlWrite("bank", SampleHooks.Customer.class, "CUSTOMER", "delete"));
        statistics.bypassedByNativeSql(new NativeSqlWrite("bank", SampleHooks.Account.class, "ACCOUNT", update));
        statistics.bypassedByNativeSql(new NativeSqlWrite("bank", SampleHooks.Account.class, "ACCOUNT", update));
        statistics.bypassedByNativeSql(new NativeSqlWrite("bank", SampleHooks.Account.class, "ACCOUNT", "a"));
        statistics.bypassedByNativeSql(new NativeSqlWrite("archive", SampleHooks.Account.class, "ACCOUNT", update));

        CompositeData writes = (CompositeData) server.getAttribute(name("Statistics"), "NativeSqlWrites");

        String account = SampleHooks.Account.class.getName();
        assertThat((String[]) writes.get("persistenceUnits")).containsExactly("archive", "bank", "bank", "bank");
        assertThat((String[]) writes.get("models"))
                .containsExactly(account, account, account, SampleHooks.Customer.class.getName());
        assertThat((String[]) writes.get("tables")).containsExactly("ACCOUNT", "ACCOUNT", "ACCOUNT", "CUSTOMER");
        assertThat((String[]) writes.get("shapes")).containsExactly(update, "a", update, "delete");
        assertThat(writes.get("executions")).isEqualTo(new long[] {1, 1, 2, 1});
        assertThat(writes.get("lastMillis")).isEqualTo(new long[] {NOON, NOON, NOON, NOON});
    }

    @Test
    void publishesHowManyRecordsWereWrittenOnWhichWay() throws JMException {
        statistics.wrote(OperationKind.UPDATE, SampleHooks.Account.class, ChangeType.UPDATE, 10);
        statistics.wrote(OperationKind.UPDATE, SampleHooks.Account.class, ChangeType.CREATE, 1);
        statistics.wrote(OperationKind.FLUSH, SampleHooks.Account.class, ChangeType.UPDATE, 3);
        statistics.wrote(OperationKind.UPDATE, SampleHooks.Account.class, ChangeType.UPDATE, 5);
        statistics.ofDryRuns().wrote(OperationKind.UPDATE, SampleHooks.Account.class, ChangeType.UPDATE, 99);

        CompositeData writes = (CompositeData) server.getAttribute(name("Statistics"), "Writes");
        assertThat((String[]) writes.get("models")).hasSize(3).containsOnly(SampleHooks.Account.class.getName());
        assertThat((String[]) writes.get("kinds")).containsExactly("bulk.update", "bulk.update", "flush");
        assertThat((String[]) writes.get("changes")).containsExactly("CREATE", "UPDATE", "UPDATE");
        assertThat(writes.get("records")).isEqualTo(new long[] {1, 15, 3});
    }

    @Test
    void countsNoNativeSqlWhereStatisticsAreOff() {
        RunStatistics off = RunStatistics.off(SampleHooks.ALL);
        off.bypassedByNativeSql(new NativeSqlWrite("bank", SampleHooks.Account.class, "ACCOUNT", "a"));

        off.wrote(OperationKind.FLUSH, SampleHooks.Account.class, ChangeType.UPDATE, 3);

        assertThat(off.nativeSql().rows()).isEmpty();
        assertThat(off.writes().rows()).isEmpty();
    }

    @Test
    void aRunAtTheEndOfAnOperationHasNoTypeOfChange() throws JMException {
        statistics.ran(
                new HookRun(
                        CHECK, SampleHooks.Account.class, null, 5, 2, 1_000, 0, 9, 9, 4, 3, 2, 1, null, "", false, 0),
                List.of());

        assertThat((String[]) recentRuns(CHECK.id()).get("changeTypes")).containsExactly("");
        assertThat(recentRuns(CHECK.id()).get("rejected")).isEqualTo(new int[] {2});
        assertThat(recentRuns(CHECK.id()).get("statements")).isEqualTo(new int[] {4});
        assertThat(server.getAttribute(name("Statistics"), "Statements")).isEqualTo(new long[] {4, 0});
        assertThat(server.getAttribute(name("Statistics"), "RejectedRecords")).isEqualTo(new long[] {2, 0});
    }

    @Test
    void publishesTheCountersAsTheyAreWhenTheyAreRead() throws JMException {
        statistics.ran(run(CHECK, 10, 1_000, 70_000), List.of());

        assertThat(server.getAttribute(name("Statistics"), "Records")).isEqualTo(new long[] {10, 0});
        assertThat(server.getAttribute(name("Statistics"), "CatalogRevision"))
                .isEqualTo(server.getAttribute(name("Catalog"), "Revision"));
    }

    @Test
    void publishesTheLastRunsOfAHook() throws JMException {
        statistics.ran(run(CHECK, 10, 1_000, 70_000), List.of());
        statistics.ran(
                run(CHECK, 20, 2_000, 80_000, IllegalStateException.class, "Sample.check(Sample.java:3)"), List.of());

        CompositeData runs = recentRuns(CHECK.id());

        assertThat(runs.get("startedAtMillis")).isEqualTo(new long[] {2_000, 1_000});
        assertThat(runs.get("nanos")).isEqualTo(new long[] {80_000, 70_000});
        assertThat(runs.get("selfNanos")).isEqualTo(new long[] {40_000, 35_000});
        assertThat(runs.get("records")).isEqualTo(new int[] {20, 10});
        assertThat(runs.get("depths")).isEqualTo(new int[] {1, 1});
        assertThat((String[]) runs.get("entityClasses")).containsOnly(SampleHooks.Account.class.getName());
        assertThat((String[]) runs.get("changeTypes")).containsOnly("UPDATE");
        assertThat((String[]) runs.get("failureClasses")).containsExactly("java.lang.IllegalStateException", "");
        assertThat((String[]) runs.get("frames")).containsExactly("Sample.check(Sample.java:3)", "");
        assertThat(runs.get("expected")).isEqualTo(new boolean[] {false, false});
        assertThat(runs.get("operations")).isEqualTo(new long[] {7, 7});
        assertThat(server.getAttribute(name("Runs"), "CapacityPerHook")).isEqualTo(64);
    }

    @Test
    void publishesWhatHooksThrewByClass() throws JMException {
        statistics.ran(run(MAIL, 1, 4_000, 1, IllegalStateException.class, "Mail.send(Mail.java:7)"), List.of());
        statistics.ran(run(CHECK, 1, 1_000, 1, RecordsRejectedException.class, "Check.a(Check.java:1)"), List.of());
        statistics.ran(run(CHECK, 1, 3_000, 1, IllegalStateException.class, "Check.c(Check.java:3)"), List.of());
        statistics.ran(run(CHECK, 1, 2_000, 1, RecordsRejectedException.class, "Check.b(Check.java:2)"), List.of());
        statistics.ran(run(CHECK, 1, 5_000, 1), List.of());

        CompositeData thrown = (CompositeData) server.getAttribute(name("Statistics"), "Thrown");

        assertThat(thrown.get("hooks")).isEqualTo(new int[] {0, 0, 1});
        String bug = IllegalStateException.class.getName();
        assertThat((String[]) thrown.get("classes"))
                .containsExactly(bug, RecordsRejectedException.class.getName(), bug);
        assertThat(thrown.get("expected")).isEqualTo(new boolean[] {false, true, false});
        assertThat(thrown.get("times")).isEqualTo(new long[] {1, 2, 1});
        assertThat(thrown.get("firstMillis")).isEqualTo(new long[] {3_000, 1_000, 4_000});
        assertThat(thrown.get("lastMillis")).isEqualTo(new long[] {3_000, 2_000, 4_000});
        assertThat((String[]) thrown.get("frames"))
                .containsExactly("Check.c(Check.java:3)", "Check.b(Check.java:2)", "Mail.send(Mail.java:7)");
    }

    @Test
    void publishesTheLastMinutesAndHours() throws JMException {
        ObjectName bean = name("Statistics");
        clock.set(NOON - 3_600_000);
        statistics.ran(run(CHECK, 10, 1, 1_000_000), List.of());
        clock.set(NOON - 60_000);
        statistics.ran(run(CHECK, 5, 1, 70_000), List.of());
        statistics.ran(run(MAIL, 1, 1, 90_000, IllegalStateException.class), List.of());
        clock.set(NOON + 59_999);
        statistics.ran(run(CHECK, 7, 1, 80_000), List.of());

        assertThat(server.getAttribute(bean, "WindowMillis")).isEqualTo(NOON);
        assertThat(ends(bean, "MinuteRuns")).isDeepEqualTo(new long[][] {{0, 1, 1}, {0, 1, 0}});
        assertThat(ends(bean, "MinuteRecords")).isDeepEqualTo(new long[][] {{0, 5, 7}, {0, 1, 0}});
        assertThat(ends(bean, "MinuteFailures")).isDeepEqualTo(new long[][] {{0, 0, 0}, {0, 1, 0}});
        assertThat(ends(bean, "MinuteSelfNanos")).isDeepEqualTo(new long[][] {{0, 35_000, 40_000}, {0, 45_000, 0}});
        assertThat(ends(bean, "MinuteP95Nanos")).isDeepEqualTo(new long[][] {{0, 70_000, 80_000}, {0, 90_000, 0}});
        assertThat(ends(bean, "MinuteStatements")).isDeepEqualTo(new long[][] {{0, 4, 4}, {0, 4, 0}});
        assertThat(ends(bean, "HourRuns")).isDeepEqualTo(new long[][] {{0, 2, 1}, {0, 1, 0}});
        assertThat(ends(bean, "HourRecords")).isDeepEqualTo(new long[][] {{0, 15, 7}, {0, 1, 0}});
        assertThat(ends(bean, "HourFailures")).isDeepEqualTo(new long[][] {{0, 0, 0}, {0, 1, 0}});
        assertThat(ends(bean, "HourSelfNanos")).isDeepEqualTo(new long[][] {{0, 535_000, 40_000}, {0, 45_000, 0}});
        assertThat(ends(bean, "HourP95Nanos")).isDeepEqualTo(new long[][] {{0, 1_000_000, 80_000}, {0, 90_000, 0}});
        assertThat(server.getAttribute(bean, "LastHourP95Nanos")).isEqualTo(new long[] {80_000, 90_000});
        assertThat(server.getAttribute(bean, "NowP95Nanos")).isEqualTo(new long[] {80_000, 90_000});
        assertThat(server.getAttribute(bean, "UsualP95Nanos")).isEqualTo(new long[] {1_000_000, 90_000});
        assertThat((long[]) server.getAttribute(bean, "AllMinuteRuns"))
                .hasSize(60)
                .endsWith(0, 2, 1);
        assertThat((long[]) server.getAttribute(bean, "AllMinuteFailures"))
                .hasSize(60)
                .endsWith(0, 1, 0);
        assertThat((long[]) server.getAttribute(bean, "AllMinuteP95Nanos"))
                .hasSize(60)
                .endsWith(0, 90_000, 80_000);
        assertThat(server.getAttribute(bean, "AllUsualP95Nanos")).isEqualTo(1_000_000L);
    }

    @Test
    void answersWithTheDurationsOfTheLastMinutes() throws JMException {
        clock.set(NOON - 60_000);
        statistics.ran(run(CHECK, 1, 1, 50_000), List.of());
        clock.set(NOON);
        statistics.ran(run(CHECK, 1, 1, 51_000), List.of());

        assertThat(durations(CHECK.id(), 1))
                .hasSize(DurationHistogram.buckets())
                .startsWith(0, 1, 0);
        assertThat(durations(CHECK.id(), 2)).startsWith(1, 1, 0);
        assertThat(durations(MAIL.id(), 60)).containsOnly(0);
        clock.set(NOON + 7_200_000);
        assertThat(durations(CHECK.id(), 60)).containsOnly(0);
        assertThat(durations(CHECK.id(), 0)).startsWith(1, 1, 0);
    }

    @Test
    void refusesDurationsOfMoreMinutesThanThereAreAndOfNoHook() {
        assertThatThrownBy(() -> durations(CHECK.id(), 61))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("minutes must be 0 to 60, where 0 is since counting began, and not 61");
        assertThatThrownBy(() -> durations(CHECK.id(), -1)).hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> durations("nobody", 1))
                .hasRootCauseMessage("No hook with the id nobody; the catalog's HookIds lists them");
    }

    @Test
    void hooksWithoutARunShareOneArrayThatIsMadeForEachReader() throws JMException {
        long[][] idle = (long[][]) server.getAttribute(name("Statistics"), "MinuteRuns");
        assertThat(idle[0]).isSameAs(idle[1]);
        idle[0][0] = 1;

        assertThat(((long[][]) server.getAttribute(name("Statistics"), "MinuteRuns"))[1])
                .containsOnly(0);
    }

    @Test
    void saysThatAHookIsUnknownWithAnExceptionThatAnyReaderCanLoad() {
        assertThatThrownBy(() -> recentRuns("nobody"))
                .isInstanceOf(RuntimeMBeanException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsNoClassOfTheLibraryToBeRead() throws JMException {
        statistics.ran(run(CHECK, 10, 1_000, 70_000), List.of());

        for (ObjectName name : server.queryNames(new ObjectName("org.bulkhooks:*"), null)) {
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                assertThat(attribute.getDescriptor().getFieldValue(JMX.OPEN_TYPE_FIELD))
                        .isInstanceOf(OpenType.class);
                assertThat(server.getAttribute(name, attribute.getName())
                                .getClass()
                                .getClassLoader())
                        .as(attribute.getName())
                        .isNull();
            }
        }
        assertThat(recentRuns(CHECK.id()).getClass().getClassLoader()).isNull();
    }

    @Test
    void quotesTheNameOfTheApplication() throws JMException {
        String awkward = "/a,b=\"c*?\\:\n";
        ManagementBeans other = register(awkward);

        Set<ObjectName> names = server.queryNames(
                new ObjectName("org.bulkhooks:type=Catalog,application=" + ObjectName.quote(awkward) + ",*"), null);

        assertThat(names).hasSize(1);
        ObjectName found = names.iterator().next();
        assertThat(ObjectName.unquote(found.getKeyProperty("application"))).isEqualTo(awkward);
        assertThat(server.getAttribute(found, "Application")).isEqualTo(awkward);
        other.unregister();
    }

    @Test
    void keepsTwoApplicationsOfTheSameNameApart() throws JMException {
        ManagementBeans other = register("/bank");
        assertThat(server.queryNames(new ObjectName("org.bulkhooks:type=Catalog,*"), null))
                .hasSize(2);

        other.unregister();

        assertThat(server.queryNames(new ObjectName("org.bulkhooks:type=Catalog,*"), null))
                .containsExactly(name("Catalog"));
    }

    @Test
    void leavesNothingBehindWhenItIsUnregisteredEvenTwice() throws JMException {
        beans.unregister();
        beans.unregister();

        assertThat(server.queryNames(new ObjectName("org.bulkhooks:*"), null)).isEmpty();
    }

    @Test
    void unregistersTheOthersWhenSomebodyElseHasUnregisteredOne() throws JMException {
        server.unregisterMBean(name("Statistics"));

        beans.unregister();

        assertThat(server.queryNames(new ObjectName("org.bulkhooks:*"), null)).isEmpty();
    }

    @Test
    void registersOnThePlatformServerWhereOtherApplicationsLook() throws JMException {
        MBeanServer platform = ManagementFactory.getPlatformMBeanServer();
        ObjectName mine = new ObjectName("org.bulkhooks:application=\"on the platform\",*");
        ManagementBeans published = ManagementBeans.register(
                new ApplicationDescription("on the platform", "1", "none", Instant.EPOCH),
                List.of(),
                SampleHooks.REGISTRY,
                statistics,
                Traces.of(10),
                Set.of(SampleHooks.MAIL.id()),
                null);

        assertThat(platform.queryNames(mine, null))
                .extracting(name -> name.getKeyProperty("type"))
                .contains("Catalog", "Statistics", "Runs", "Metrics", "Traces");
        published.unregister();

        assertThat(platform.queryNames(mine, null)).isEmpty();
    }

    /** Returns the last three windows of each hook. */
    private long[][] ends(ObjectName bean, String attribute) throws JMException {
        long[][] windows = (long[][]) server.getAttribute(bean, attribute);
        return Arrays.stream(windows)
                .map(ofHook -> Arrays.copyOfRange(ofHook, ofHook.length - 3, ofHook.length))
                .toArray(long[][]::new);
    }

    private long[] durations(String hookId, int minutes) throws JMException {
        return (long[]) server.invoke(name("Statistics"), "durations", new Object[] {hookId, minutes}, new String[] {
            String.class.getName(), int.class.getName()
        });
    }

    private String[] strings(ObjectName name, String attribute) throws JMException {
        return (String[]) server.getAttribute(name, attribute);
    }

    private CompositeData recentRuns(String hookId) throws JMException {
        return (CompositeData)
                server.invoke(name("Runs"), "recentRuns", new Object[] {hookId}, new String[] {String.class.getName()});
    }

    private ObjectName name(String type) throws JMException {
        return server.queryNames(new ObjectName("org.bulkhooks:application=\"/bank\",type=" + type + ",*"), null)
                .iterator()
                .next();
    }
}
