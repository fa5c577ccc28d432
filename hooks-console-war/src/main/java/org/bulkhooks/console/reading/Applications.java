package org.bulkhooks.console.reading;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.bulkhooks.console.cluster.Nodes;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.NodeServers;
import org.bulkhooks.console.jmx.NodeServers.NodeServer;
import org.bulkhooks.console.jmx.TimedReads;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.RunNumber;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The applications with hooks on this server. Each call reads anew; nothing is kept. None is waited for longer than a
 * moment: one that does not answer is returned with that for a problem. An application that cannot be read is returned
 * with its problem, one that is undeployed meanwhile is not returned. Thread-safe.
 */
@ApplicationScoped
public class Applications {

    private static final Logger LOGGER = Logger.getLogger(Applications.class.getName());
    private static final Comparator<ApplicationReading> BY_NAME = Comparator.comparing(
                    (ApplicationReading application) -> application.key().name())
            .thenComparing(application -> application.key().node())
            .thenComparing(application -> application.key().instance());

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final MBeanServer server;
    private final TimedReads<Optional<ApplicationReading>> readings;
    private final TimedReads<HookDetails> details;
    private final TimedReads<List<NodeServer>> clusters;
    private final @Nullable Executor ownThreads;
    private final Nodes nodes;

    @Resource
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedExecutorService serverThreads;

    /** For the container's proxy. */
    Applications() {
        this(Nodes.alone());
    }

    /** Reads from the platform's MBean server, on threads of the server, waiting for two seconds at most. */
    @Inject
    public Applications(Nodes nodes) {
        this(ManagementFactory.getPlatformMBeanServer(), LIMIT, null, nodes);
    }

    /**
     * Reads from any MBean server.
     *
     * @param limit how long an application is waited for
     * @param threads what to read on, or null for threads of the server
     */
    Applications(MBeanServer server, Duration limit, @Nullable Executor threads) {
        this(server, limit, threads, Nodes.alone());
    }

    private Applications(MBeanServer server, Duration limit, @Nullable Executor threads, Nodes nodes) {
        this.server = server;
        this.readings = new TimedReads<>(limit);
        this.details = new TimedReads<>(limit);
        this.clusters = new TimedReads<>(limit);
        this.ownThreads = threads;
        this.nodes = nodes;
    }

    private Executor threads() {
        return ownThreads == null ? serverThreads : ownThreads;
    }

    /** Returns all applications, by name. */
    public List<ApplicationReading> all() {
        Map<ApplicationKey, TimedReads.Read<Optional<ApplicationReading>>> started = new LinkedHashMap<>();
        for (NodeServer node : nodeServers()) {
            for (ObjectName catalog : catalogs(node.server())) { // all at once: the limit is that of the whole page
                ApplicationKey key = key(catalog, node.node());
                started.put(key, readings.start(threads(), key.toString(), () -> read(node.server(), catalog, key)));
            }
        }
        List<ApplicationReading> all = new ArrayList<>();
        started.forEach((key, read) -> answer(key, read).ifPresent(all::add));
        all.sort(BY_NAME);
        return all;
    }

    /** A cluster that does not answer in time leaves this node. */
    private List<NodeServer> nodeServers() {
        NodeServers known = new NodeServers(server, nodes);
        if (!nodes.isShared()) {
            return known.all();
        }
        try {
            return clusters.start(threads(), "nodes", known::all).await();
        } catch (UnreadableException | ExecutionException late) {
            LOGGER.log(Level.WARNING, late, () -> "the other nodes cannot be read");
            return List.of(new NodeServer("", server));
        }
    }

    private static Optional<ApplicationReading> answer(
            ApplicationKey key, TimedReads.Read<Optional<ApplicationReading>> read) {
        try {
            return read.await();
        } catch (UnreadableException late) {
            LOGGER.log(Level.WARNING, () -> key + ": " + late.getMessage());
            return Optional.of(ApplicationReading.unreadable(key, String.valueOf(late.getMessage())));
        } catch (ExecutionException failed) {
            LOGGER.log(Level.WARNING, failed, () -> key + " cannot be read");
            return Optional.of(ApplicationReading.unreadable(key, problem(failed)));
        }
    }

    /**
     * Reads what only the page of a hook shows.
     *
     * @param hook a hook that was read before
     * @param minutes how far the histogram reaches back: 1 to 60, or 0 for all runs since the start
     * @throws UnreadableException if the application was undeployed meanwhile, does not answer in time, or answers
     *     otherwise than expected
     */
    public HookDetails details(HookReading hook, int hooksOfApplication, int minutes) throws UnreadableException {
        try {
            return details.start(
                            threads(),
                            hook.application() + " " + hook.id() + " " + minutes,
                            () -> readDetails(hook, hooksOfApplication, minutes))
                    .await();
        } catch (ExecutionException failed) {
            throw new UnreadableException(problem(failed), failed);
        }
    }

    private HookDetails readDetails(HookReading hook, int hooksOfApplication, int minutes)
            throws JMException, UnreadableException {
        MBeanServer asked = new NodeServers(server, nodes).of(hook.application());
        StatisticsReader statistics =
                new StatisticsReader(asked, hook.application().bean("Statistics"), HookNumber.ALL);
        RunsReader runs = new RunsReader(asked, hook.application().bean("Runs"), RunNumber.ALL);
        return new HookDetails(
                statistics.histogram(hook, hooksOfApplication, minutes),
                statistics.statements(hook.id()),
                runs.recentRuns(hook.id()));
    }

    private static Set<ObjectName> catalogs(MBeanServer asked) {
        try {
            return asked.queryNames(new ObjectName("org.bulkhooks:type=Catalog,*"), null);
        } catch (MalformedObjectNameException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<ApplicationReading> read(MBeanServer asked, ObjectName catalog, ApplicationKey key) {
        try {
            return Optional.of(join(asked, CatalogReader.read(asked, catalog, key), key));
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

    private static ApplicationReading join(MBeanServer asked, CatalogReader catalog, ApplicationKey key)
            throws UnreadableException {
        if (!catalog.statisticsEnabled()) {
            return catalog.withoutNumbers(null);
        }
        try {
            StatisticsReader statistics = new StatisticsReader(asked, key.bean("Statistics"), HookNumber.ALL);
            StatisticsReading read = statistics.read(catalog.revision(), catalog.size());
            return catalog.with(controlled(asked, read, key), statistics.nativeSql(), null);
        } catch (UnreadableException unreadable) {
            return catalog.withoutNumbers(unreadable.getMessage());
        } catch (InstanceNotFoundException undeployed) {
            return catalog.withoutNumbers(problem(undeployed));
        } catch (JMException | RuntimeException thrown) {
            LOGGER.log(Level.WARNING, thrown, () -> "the Statistics of " + key + " cannot be read");
            return catalog.withoutNumbers(problem(thrown));
        }
    }

    /** Adds which hooks are switched off, where the application allows to switch them. */
    private static StatisticsReading controlled(MBeanServer asked, StatisticsReading read, ApplicationKey key)
            throws JMException, UnreadableException {
        ObjectName control = key.bean("Control");
        if (!asked.isRegistered(control)) {
            return read;
        }
        return read.with(Controls.states(asked, control, read.numbers().size()));
    }

    private static ApplicationKey key(ObjectName catalog, String node) {
        String quoted = String.valueOf(catalog.getKeyProperty("application"));
        String name = quoted.startsWith("\"") ? ObjectName.unquote(quoted) : quoted;
        return new ApplicationKey(name, String.valueOf(catalog.getKeyProperty("instance")), node);
    }

    private static String problem(Throwable thrown) {
        Throwable reason =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (reason instanceof UnreadableException) {
            return String.valueOf(reason.getMessage());
        }
        return reason instanceof InstanceNotFoundException
                ? Texts.of("unreadable.gone")
                : Texts.of("unreadable.failed", reason.getClass().getName());
    }
}
