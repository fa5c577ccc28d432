package org.bulkhooks.console.cluster;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that share a cache with this one. Each console asks the cache every five seconds whether somebody looks at
 * a console of any node, and publishes a snapshot of its own node only then. Without a shared cache there is this node
 * alone, and no task. Thread-safe.
 */
@ApplicationScoped
public class Nodes {

    /** The configured name of this node. */
    public static final String NODE = "bulkhooks.console.node";

    /** The configured JNDI name of a {@code javax.cache.CacheManager} that the nodes share; empty for none. */
    public static final String CACHE_MANAGER = "bulkhooks.console.cache-manager";

    private static final String CACHE_MANAGER_OF_PAYARA = "payara/CacheManager";
    private static final Logger LOGGER = Logger.getLogger(Nodes.class.getName());
    private static final long PERIOD_IN_SECONDS = 5;

    private final Map<String, OtherNode> read = new ConcurrentHashMap<>();
    private volatile String name = "";
    private volatile @Nullable SharedCache shared;
    private volatile @Nullable SnapshotTaker taker;
    private @Nullable Future<?> publishing;

    @Resource
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedScheduledExecutorService scheduler;

    /** Looks for a shared cache; made by the container. */
    public Nodes() {
        // all is done when the application has started
    }

    Nodes(String name, @Nullable SharedCache shared, @Nullable SnapshotTaker taker) {
        this.name = name;
        this.shared = shared;
        this.taker = taker;
    }

    /** Returns a node that shares nothing, for what is read from one MBean server alone. */
    public static Nodes alone() {
        return new Nodes("", null, null);
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        Config config = ConfigProvider.getConfig();
        name = config.getOptionalValue(NODE, String.class)
                .map(String::strip)
                .filter(configured -> !configured.isEmpty())
                .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getName());
        taker = new SnapshotTaker(name, ManagementFactory.getPlatformMBeanServer());
        shared = find(config.getOptionalValue(CACHE_MANAGER, String.class).orElse(CACHE_MANAGER_OF_PAYARA))
                .orElse(null);
        if (shared != null) {
            publishing = scheduler.scheduleWithFixedDelay(this::publish, 0, PERIOD_IN_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static Optional<SharedCache> find(String jndiName) {
        if (jndiName.isBlank()) {
            return Optional.empty();
        }
        try {
            return SharedCache.find(jndiName);
        } catch (NoClassDefFoundError noCaches) {
            return Optional.empty(); // a server without javax.cache
        } catch (RuntimeException refused) {
            LOGGER.log(
                    Level.WARNING,
                    refused,
                    () -> "the cache manager " + jndiName + " gives no cache, so the console shows this node only");
            return Optional.empty();
        }
    }

    @PreDestroy
    void stop() {
        if (publishing != null) {
            publishing.cancel(false);
        }
        withCache("withdraw this node from", cache -> {
            cache.withdraw(name);
            return true;
        });
    }

    /** Publishes a snapshot, if somebody looks. */
    void publish() {
        SnapshotTaker taking = taker;
        withCache("publish this node to", cache -> {
            if (taking != null && cache.isWatched()) {
                cache.publish(taking.take());
            }
            return true;
        });
    }

    /** Returns the name of this node. */
    public String name() {
        return name;
    }

    /** Tells whether there is a cache that other nodes may share. */
    public boolean isShared() {
        return shared != null;
    }

    /**
     * Says that somebody looks, and returns what the other nodes have published meanwhile, by name. The first time it
     * has none: the other nodes notice within five seconds.
     */
    public List<OtherNode> others() {
        return withCache("read other nodes from", cache -> {
                    cache.watch();
                    return cache.snapshots();
                })
                .map(this::known)
                .orElse(List.of());
    }

    /**
     * Returns another node as it was last read, without asking the cache.
     *
     * @param other its name
     * @return empty if it was not read yet, or publishes nothing any more
     */
    public Optional<OtherNode> lastRead(String other) {
        return Optional.ofNullable(read.get(other));
    }

    private List<OtherNode> known(List<NodeSnapshot> snapshots) {
        List<NodeSnapshot> others = snapshots.stream()
                .filter(snapshot -> !snapshot.node().equals(name))
                .toList();
        read.keySet().retainAll(others.stream().map(NodeSnapshot::node).toList());
        return others.stream()
                .map(snapshot -> read.compute(
                        snapshot.node(),
                        (node, last) -> last != null && last.takenAtMillis() == snapshot.takenAtMillis()
                                ? last
                                : OtherNode.of(snapshot)))
                .sorted(Comparator.comparing(OtherNode::name))
                .toList();
    }

    private interface Use<T> {
        T of(SharedCache cache);
    }

    /** A cluster that does not answer keeps nobody from seeing this node. */
    private <T> Optional<T> withCache(String what, Use<T> use) {
        SharedCache cache = shared;
        if (cache == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(use.of(cache));
        } catch (RuntimeException failed) {
            LOGGER.log(Level.WARNING, failed, () -> "the console cannot " + what + " the shared cache");
            return Optional.empty();
        }
    }
}
