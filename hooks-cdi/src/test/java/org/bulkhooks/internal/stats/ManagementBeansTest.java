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
import org.bulkhooks.internal.dispatch.HookRun;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementBeansTest {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final RunStatistics statistics = RunStatistics.on(SampleHooks.ALL, 64);
    private final ManagementBeans beans = register("/bank");

    private ManagementBeans register(String application) {
        return ManagementBeans.register(
                server,
                new ApplicationDescription(application, "1.0", "EclipseLink 4", Instant.ofEpochMilli(99)),
                List.of(new PersistenceUnitModel(
                        "bank", Set.of(SampleHooks.Customer.class, SampleHooks.Account.class))),
                SampleHooks.REGISTRY,
                statistics);
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
        statistics.bypassed(MAIL, Bypass.allHooks("night"), SampleHooks.Account.class, 3);
        statistics.bypassed(MAIL, Bypass.allHooks("migration 42"), SampleHooks.Account.class, 10);
        statistics.bypassed(MAIL, Bypass.allHooks("night"), SampleHooks.Account.class, 4);
        statistics.bypassed(CHECK, Bypass.allHooks("night"), SampleHooks.Account.class, 1);

        CompositeData bypasses = (CompositeData) server.getAttribute(name("Statistics"), "Bypasses");

        assertThat(bypasses.get("hooks")).isEqualTo(new int[] {0, 1, 1});
        assertThat((String[]) bypasses.get("reasons")).containsExactly("night", "migration 42", "night");
        assertThat(bypasses.get("calls")).isEqualTo(new long[] {1, 1, 2});
        assertThat(bypasses.get("records")).isEqualTo(new long[] {1, 10, 7});
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
        assertThat(Arrays.stream((long[]) writes.get("lastMillis")).boxed())
                .hasSize(4)
                .allMatch(last -> last > 0 && last <= System.currentTimeMillis());
    }

    @Test
    void countsNoNativeSqlWhereStatisticsAreOff() {
        RunStatistics off = RunStatistics.off(SampleHooks.ALL);
        off.bypassedByNativeSql(new NativeSqlWrite("bank", SampleHooks.Account.class, "ACCOUNT", "a"));

        assertThat(off.nativeSql().rows()).isEmpty();
    }

    @Test
    void aRunAtTheEndOfAnOperationHasNoTypeOfChange() throws JMException {
        statistics.ran(
                new HookRun(CHECK, SampleHooks.Account.class, null, 5, 2, 1_000, 0, 9, 9, 4, 3, 1, null, "", false),
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
        assertThat(server.getAttribute(name("Runs"), "CapacityPerHook")).isEqualTo(64);
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
                statistics);

        assertThat(platform.queryNames(mine, null))
                .extracting(name -> name.getKeyProperty("type"))
                .contains("Catalog", "Statistics", "Runs", "Metrics");
        published.unregister();

        assertThat(platform.queryNames(mine, null)).isEmpty();
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
