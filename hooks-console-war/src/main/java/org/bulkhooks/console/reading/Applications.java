package org.bulkhooks.console.reading;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.RunNumber;
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
            .thenComparing(application -> application.key().instance());

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final MBeanServer server;
    private final TimedReads<Optional<ApplicationReading>> readings;
    private final TimedReads<HookDetails> details;
    private final @Nullable Executor ownThreads;

    @Resource
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedExecutorService serverThreads;

    /** Reads from the platform's MBean server, on threads of the server, waiting for two seconds at most. */
    public Applications() {
        this(ManagementFactory.getPlatformMBeanServer(), LIMIT, null);
    }

    /**
     * Reads from any MBean server.
     *
     * @param limit how long an application is waited for
     * @param threads what to read on, or null for threads of the server
     */
    Applications(MBeanServer server, Duration limit, @Nullable Executor threads) {
        this.server = server;
        this.readings = new TimedReads<>(limit);
        this.details = new TimedReads<>(limit);
        this.ownThreads = threads;
    }

    private Executor threads() {
        return ownThreads == null ? serverThreads : ownThreads;
    }

    /** Returns all applications, by name. */
    public List<ApplicationReading> all() {
        Map<ApplicationKey, TimedReads.Read<Optional<ApplicationReading>>> started = new LinkedHashMap<>();
        for (ObjectName catalog : catalogs()) { // all at once: the limit is that of the whole page
            started.put(key(catalog), readings.start(threads(), catalog.getCanonicalName(), () -> read(catalog)));
        }
        List<ApplicationReading> all = new ArrayList<>();
        started.forEach((key, read) -> answer(key, read).ifPresent(all::add));
        all.sort(BY_NAME);
        return all;
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
        StatisticsReader statistics =
                new StatisticsReader(server, hook.application().bean("Statistics"), HookNumber.ALL);
        RunsReader runs = new RunsReader(server, hook.application().bean("Runs"), RunNumber.ALL);
        return new HookDetails(
                statistics.histogram(hook, hooksOfApplication, minutes),
                statistics.statements(hook.id()),
                runs.recentRuns(hook.id()));
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
            return catalog.withoutNumbers(null);
        }
        try {
            StatisticsReader statistics = new StatisticsReader(server, key.bean("Statistics"), HookNumber.ALL);
            StatisticsReading read = statistics.read(catalog.revision(), catalog.size());
            return catalog.with(controlled(read, key), statistics.nativeSql(), null);
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
    private StatisticsReading controlled(StatisticsReading read, ApplicationKey key)
            throws JMException, UnreadableException {
        ObjectName control = key.bean("Control");
        if (!server.isRegistered(control)) {
            return read;
        }
        return read.with(Controls.states(server, control, read.numbers().size()));
    }

    private static ApplicationKey key(ObjectName catalog) {
        String quoted = String.valueOf(catalog.getKeyProperty("application"));
        String name = quoted.startsWith("\"") ? ObjectName.unquote(quoted) : quoted;
        return new ApplicationKey(name, String.valueOf(catalog.getKeyProperty("instance")));
    }

    private static String problem(Throwable thrown) {
        Throwable reason =
                thrown instanceof ExecutionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (reason instanceof UnreadableException) {
            return String.valueOf(reason.getMessage());
        }
        return reason instanceof InstanceNotFoundException
                ? "it was undeployed, or publishes no such management bean"
                : "reading it failed with " + reason.getClass().getName();
    }
}
