package org.bulkhooks.console.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The applications with hooks on this server. Each call reads anew; nothing is kept. An application that cannot be read is returned
 * with its problem, one that is undeployed meanwhile is not returned. Thread-safe.
 */
@ApplicationScoped
public class Applications {

    private static final Logger LOGGER = Logger.getLogger(Applications.class.getName());
    private static final Comparator<ApplicationReading> BY_NAME = Comparator.comparing(
                    (ApplicationReading application) -> application.key().name())
            .thenComparing(application -> application.key().instance());

    private final MBeanServer server;

    /** Reads from the platform's MBean server. */
    public Applications() {
        this(ManagementFactory.getPlatformMBeanServer());
    }

    /** Reads from any MBean server. */
    public Applications(MBeanServer server) {
        this.server = server;
    }

    /** Returns all applications, by name. */
    public List<ApplicationReading> all() {
        List<ApplicationReading> readings = new ArrayList<>();
        for (ObjectName catalog : catalogs()) {
            read(catalog).ifPresent(readings::add);
        }
        readings.sort(BY_NAME);
        return readings;
    }

    /**
     * Reads what only the page of a hook shows.
     *
     * @param hook a hook that was read before
     * @throws UnreadableException if the application was undeployed meanwhile, or answers otherwise than expected
     */
    public HookDetails details(HookReading hook, int hooksOfApplication) throws UnreadableException {
        try {
            StatisticsReader statistics = new StatisticsReader(server, name("Statistics", hook.application()));
            RunsReader runs = new RunsReader(server, name("Runs", hook.application()));
            return new HookDetails(statistics.histogram(hook.index(), hooksOfApplication), runs.recentRuns(hook.id()));
        } catch (JMException | RuntimeException thrown) {
            throw new UnreadableException(problem(thrown), thrown);
        }
    }

    private Set<ObjectName> catalogs() {
        try {
            return server.queryNames(new ObjectName("org.bulkhooks:type=Catalog,*"), null);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<ApplicationReading> read(ObjectName catalog) {
        ApplicationKey key = key(catalog);
        try {
            return Optional.of(join(CatalogReader.read(server, catalog, key), key));
        } catch (InstanceNotFoundException undeployed) {
            LOGGER.log(Level.FINE, undeployed, () -> key + " was undeployed while it was read");
            return Optional.empty();
        } catch (UnreadableException unreadable) {
            return Optional.of(ApplicationReading.unreadable(key, String.valueOf(unreadable.getMessage())));
        } catch (JMException | RuntimeException thrown) {
            LOGGER.log(Level.WARNING, thrown, () -> "the Catalog of " + key + " cannot be read");
            return Optional.of(ApplicationReading.unreadable(key, problem(thrown)));
        }
    }

    private ApplicationReading join(CatalogReader catalog, ApplicationKey key) throws UnreadableException {
        if (!catalog.statisticsEnabled()) {
            return catalog.with(null, null);
        }
        try {
            StatisticsReader statistics = new StatisticsReader(server, name("Statistics", key));
            return catalog.with(statistics.numbers(catalog.revision(), catalog.size()), null);
        } catch (UnreadableException unreadable) {
            return catalog.with(null, unreadable.getMessage());
        } catch (InstanceNotFoundException undeployed) {
            return catalog.with(null, problem(undeployed));
        } catch (JMException | RuntimeException thrown) {
            LOGGER.log(Level.WARNING, thrown, () -> "the Statistics of " + key + " cannot be read");
            return catalog.with(null, problem(thrown));
        }
    }

    private static ApplicationKey key(ObjectName catalog) {
        String quoted = String.valueOf(catalog.getKeyProperty("application"));
        String name = quoted.startsWith("\"") ? ObjectName.unquote(quoted) : quoted;
        return new ApplicationKey(name, String.valueOf(catalog.getKeyProperty("instance")));
    }

    private static ObjectName name(String type, ApplicationKey key) throws MalformedObjectNameException {
        return new ObjectName("org.bulkhooks:type=" + type + ",application=" + ObjectName.quote(key.name())
                + ",instance=" + key.instance());
    }

    private static String problem(Throwable thrown) {
        return thrown instanceof InstanceNotFoundException
                ? "it was undeployed, or publishes no such MXBean"
                : "reading it failed with " + thrown.getClass().getName();
    }
}
