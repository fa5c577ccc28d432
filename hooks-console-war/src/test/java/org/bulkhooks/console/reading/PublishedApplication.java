package org.bulkhooks.console.reading;

import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.ArrayType;
import javax.management.openmbean.CompositeDataSupport;
import javax.management.openmbean.CompositeType;
import javax.management.openmbean.OpenDataException;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/**
 * The three MBeans of an application with two hooks and the first version of the library, to be spoilt by tests. It has
 * nothing of what later versions publish.
 */
final class PublishedApplication {

    private static final OpenType<?> LONGS = array(SimpleType.LONG);
    private static final OpenType<?> INTS = array(SimpleType.INTEGER);
    private static final OpenType<?> FLAGS = array(SimpleType.BOOLEAN);
    private static final OpenType<?> STRINGS = strings();

    final PublishedBean catalog = new PublishedBean();
    final PublishedBean statistics = new PublishedBean();
    final PublishedBean runs = new PublishedBean();
    private final MBeanServer server;
    private final String rest;

    PublishedApplication(MBeanServer server, String name, String instance) throws JMException {
        this.server = server;
        this.rest = ",application=" + ObjectName.quote(name) + ",instance=" + instance;
        declareHooks();
        countRuns();
        runs.answer = recentRuns();
        server.registerMBean(catalog, name("Catalog"));
        server.registerMBean(statistics, name("Statistics"));
        server.registerMBean(runs, name("Runs"));
    }

    private static OpenType<?> array(SimpleType<?> element) {
        try {
            return new ArrayType<>(element, true);
        } catch (OpenDataException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static OpenType<?> strings() {
        try {
            return new ArrayType<String[]>(1, SimpleType.STRING);
        } catch (OpenDataException impossible) {
            throw new AssertionError(impossible);
        }
    }

    ObjectName name(String type) throws JMException {
        return new ObjectName("org.bulkhooks:type=" + type + rest);
    }

    void undeploy(String type) {
        try {
            server.unregisterMBean(name(type));
        } catch (JMException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private void declareHooks() {
        catalog.attributes.put("Revision", 1L);
        catalog.attributes.put("LibraryVersion", "1.0");
        catalog.attributes.put("Provider", "EclipseLink 4");
        catalog.attributes.put("StartedAtMillis", 5_000L);
        catalog.attributes.put("StatisticsEnabled", true);
        catalog.attributes.put("HookIds", new String[] {"a", "b"});
        catalog.attributes.put("HookBeanClasses", new String[] {"com.example.AHooks", "com.example.BHooks"});
        catalog.attributes.put("HookMethods", new String[] {"check", "mail"});
        catalog.attributes.put("HookSignatures", new String[] {"AHooks.check(..)", "BHooks.mail(..)"});
        catalog.attributes.put("HookModels", new String[] {"com.example.Account", "com.example.Bank$Branch"});
        catalog.attributes.put("HookEvents", new String[] {"BeforeUpdate", "AfterCreate"});
        catalog.attributes.put("HookPriorities", new int[] {500, 2_500});
        catalog.attributes.put("HookPrioritiesExplicit", new boolean[] {true, false});
        catalog.attributes.put("HookOrders", new int[] {1, 2});
        catalog.attributes.put("HookTieGroups", new int[] {0, 7});
        catalog.attributes.put("HookPhases", new String[] {"IN_PROGRESS", "AFTER_SUCCESS"});
        catalog.attributes.put("HookConditions", new String[] {"changed(balance)", ""});
        catalog.attributes.put("HookNonReentrant", new boolean[] {true, false});
        catalog.attributes.put("HookExactTypes", new boolean[] {true, false});
        catalog.attributes.put("HookFetches", new String[][] {{"customer", "customer.address"}, {}});
        catalog.attributes.put("HookNetChanges", new boolean[] {false, true});
        catalog.attributes.put("GraphModels", new String[] {"com.example.Account"});
        catalog.attributes.put("GraphAttributes", new String[][] {{"net", "total"}});
        catalog.attributes.put("GraphTexts", new String[] {"Account\n  1. net <- price\n"});
        catalog.attributes.put("ModelEntityClasses", new String[] {"x", "y", "z"});
    }

    private void countRuns() throws JMException {
        statistics.attributes.put("CatalogRevision", 1L);
        int next = 1;
        for (String column : new String[] {
            "Runs",
            "Failures",
            "Vetoes",
            "Skips",
            "Records",
            "TotalNanos",
            "SelfNanos",
            "P50Nanos",
            "P95Nanos",
            "MaxNanos",
            "LastRunMillis",
            "LastFailureMillis",
            "RejectedRecords",
            "Statements",
            "BypassedCalls",
            "BypassedRecords",
            "DryRuns",
            "ExpectedVetoes"
        }) {
            statistics.attributes.put(column, new long[] {next, 100 + next});
            next++;
        }
        statistics.attributes.put("LastFailureClasses", new String[] {"java.lang.Error", ""});
        statistics.attributes.put("HistogramBoundsNanos", new long[] {10, 20});
        statistics.attributes.put("Histogram", new long[][] {{1, 2, 3}, {4, 5, 6}});
        statistics.attributes.put("SizeClassMinimums", new long[] {1, 2});
        statistics.attributes.put("SizeClassRuns", new long[][] {{2, 0}, {0, 0}});
        statistics.attributes.put("SizeClassRecords", new long[][] {{3, 0}, {0, 0}});
        statistics.attributes.put("SizeClassNanos", new long[][] {{4, 0}, {0, 0}});
        statistics.attributes.put("Bypasses", bypasses());
        statistics.attributes.put("NativeSqlWrites", nativeSql());
    }

    private static CompositeDataSupport nativeSql() throws JMException {
        String[] names = {"persistenceUnits", "models", "tables", "shapes", "executions", "lastMillis"};
        CompositeType type = new CompositeType("NativeSql", "native SQL", names, names, new OpenType<?>[] {
            STRINGS, STRINGS, STRINGS, STRINGS, LONGS, LONGS
        });
        return new CompositeDataSupport(type, names, new Object[] {
            new String[] {"bank", "bank"},
            new String[] {"com.example.Account", "com.example.Branch"},
            new String[] {"ACCOUNT", "BRANCH"},
            new String[] {"update account set balance = ?", "delete from branch"},
            new long[] {7, 8},
            new long[] {1_000, 2_000}
        });
    }

    private static CompositeDataSupport bypasses() throws JMException {
        String[] names = {"hooks", "reasons", "calls", "records"};
        CompositeType type = new CompositeType(
                "Bypasses", "bypasses", names, names, new OpenType<?>[] {INTS, STRINGS, LONGS, LONGS});
        return new CompositeDataSupport(type, names, new Object[] {
            new int[] {0, 1, 1},
            new String[] {"night", "migration 42", "night"},
            new long[] {1, 2, 3},
            new long[] {10, 20, 30}
        });
    }

    private static CompositeDataSupport recentRuns() throws JMException {
        return recentRuns("more", new long[] {0});
    }

    /** Makes the columns of one run, and one column that the console may not know. */
    static CompositeDataSupport recentRuns(String more, long[] column) throws JMException {
        String[] names = {
            "startedAtMillis",
            "nanos",
            "selfNanos",
            "records",
            "statements",
            "rejected",
            "depths",
            "entityClasses",
            "changeTypes",
            "failureClasses",
            "expected",
            more
        };
        CompositeType type = new CompositeType("Runs", "runs", names, names, new OpenType<?>[] {
            LONGS, LONGS, LONGS, INTS, INTS, INTS, INTS, STRINGS, STRINGS, STRINGS, FLAGS, LONGS
        });
        return new CompositeDataSupport(type, names, new Object[] {
            new long[] {9_000},
            new long[] {70},
            new long[] {60},
            new int[] {5},
            new int[] {8},
            new int[] {4},
            new int[] {2},
            new String[] {"com.example.Account"},
            new String[] {"UPDATE"},
            new String[] {"java.lang.Error"},
            new boolean[] {false},
            column
        });
    }
}
