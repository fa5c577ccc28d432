package org.bulkhooks.internal.stats;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.bulkhooks.internal.registry.HookRegistry;
import org.bulkhooks.internal.trace.Traces;
import org.bulkhooks.spi.PersistenceUnitModel;
import org.jspecify.annotations.Nullable;

/**
 * The management beans of one application, from its start to its end. A server that refuses them is logged and does not
 * keep the application from starting. Thread-safe.
 */
public final class ManagementBeans {

    /** The domain of the names of all management beans of this library. */
    public static final String DOMAIN = "org.bulkhooks";

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private final MBeanServer server;
    private final List<ObjectName> registered = new ArrayList<>();

    private ManagementBeans(MBeanServer server) {
        this.server = server;
    }

    /**
     * Publishes an application on the platform's MBean server.
     *
     * @param application what it is
     * @param units its persistence units
     * @param registry its hooks and dependency graphs
     * @param statistics the counters of its hooks
     * @param traces its last operations
     * @param disabled the ids of the hooks that its configuration switches off
     * @param control what operators can do with its hooks, or null for nothing
     * @return the management beans, to be {@linkplain #unregister unregistered} when the application ends
     */
    public static ManagementBeans register(
            ApplicationDescription application,
            List<PersistenceUnitModel> units,
            HookRegistry registry,
            RunStatistics statistics,
            Traces traces,
            Set<String> disabled,
            @Nullable HookControl control) {
        return register(
                ManagementFactory.getPlatformMBeanServer(),
                application,
                units,
                registry,
                statistics,
                traces,
                disabled,
                control);
    }

    static ManagementBeans register(
            MBeanServer server,
            ApplicationDescription application,
            List<PersistenceUnitModel> units,
            HookRegistry registry,
            RunStatistics statistics,
            Traces traces,
            Set<String> disabled,
            @Nullable HookControl control) {
        ManagementBeans beans = new ManagementBeans(server);
        String instance = UUID.randomUUID().toString();
        if (statistics.enabled()) {
            beans.add("Statistics", application, instance, StatisticsBean.of(statistics, CatalogBean.REVISION));
            beans.add("Runs", application, instance, RunsBean.of(statistics));
            beans.add("Metrics", application, instance, MetricsBean.of(statistics));
            beans.add("Traces", application, instance, TracesBean.of(traces, registry.hooks(), CatalogBean.REVISION));
        }
        if (control != null) {
            beans.add("Control", application, instance, ControlBean.of(control));
        }
        // last, because readers look for catalogs and then expect the others
        beans.add(
                "Catalog",
                application,
                instance,
                CatalogBean.of(application, registry, units, statistics.enabled(), disabled));
        return beans;
    }

    private synchronized void add(String type, ApplicationDescription application, String instance, OpenBean<?> bean) {
        try {
            ObjectName name = new ObjectName(DOMAIN + ":type=" + type + ",application="
                    + ObjectName.quote(application.name()) + ",instance=" + instance);
            registered.add(server.registerMBean(bean, name).getObjectName());
        } catch (JMException refused) {
            LOGGER.log(
                    Level.WARNING,
                    refused,
                    () -> "the management bean " + type + " of " + application.name()
                            + " cannot be registered; the hooks run, but no console sees them");
        }
    }

    /** Takes the application off the MBean server. A second call does nothing. */
    public synchronized void unregister() {
        for (ObjectName name : registered) {
            try {
                server.unregisterMBean(name);
            } catch (InstanceNotFoundException gone) {
                LOGGER.log(Level.FINE, gone, () -> "the management bean " + name + " was not registered any more");
            } catch (JMException refused) {
                LOGGER.log(Level.WARNING, refused, () -> "the management bean " + name + " cannot be unregistered");
            }
        }
        registered.clear();
    }
}
