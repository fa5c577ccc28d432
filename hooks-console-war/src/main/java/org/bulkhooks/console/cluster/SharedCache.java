package org.bulkhooks.console.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.Duration;
import javax.cache.expiry.ModifiedExpiryPolicy;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The cache that nodes share: what each says is gone after half a minute, unless it says it again. The only class that
 * links {@code javax.cache}, which not every server has. Thread-safe.
 *
 * @param cache the cache; values are maps of types of the JDK
 */
record SharedCache(Cache<String, Object> cache) {

    static final String NAME = "org.bulkhooks.console";

    private static final long LIFE_IN_SECONDS = 30;
    private static final String VIEWER = "viewer";
    private static final String NODE = "node/";

    /**
     * Finds the cache manager of the server.
     *
     * @param jndiName its name
     * @return the cache, or nothing if there is no such name, or what it names is no cache manager
     * @throws CacheException if the provider refuses to give the cache
     */
    @SuppressWarnings("BanJNDI") // a name of the configuration of this server, whose owner may deploy anything anyway
    static Optional<SharedCache> find(String jndiName) {
        try {
            Object found = new InitialContext().lookup(jndiName);
            return found instanceof CacheManager manager ? Optional.of(in(manager)) : Optional.empty();
        } catch (NamingException none) {
            return Optional.empty();
        }
    }

    /** Returns the cache of a cache manager, made if need be; another node may make it at the same moment. */
    static SharedCache in(CacheManager manager) {
        Cache<String, Object> known = manager.getCache(NAME);
        if (known != null) {
            return new SharedCache(known);
        }
        try {
            return new SharedCache(manager.createCache(
                    NAME,
                    new MutableConfiguration<String, Object>()
                            .setStoreByValue(true)
                            .setExpiryPolicyFactory(
                                    ModifiedExpiryPolicy.factoryOf(new Duration(TimeUnit.SECONDS, LIFE_IN_SECONDS)))));
        } catch (CacheException taken) {
            Cache<String, Object> others = manager.getCache(NAME);
            if (others == null) {
                throw taken;
            }
            return new SharedCache(others);
        }
    }

    /** Says that somebody looks at a console. */
    void watch() {
        cache.put(VIEWER, new HashMap<String, Object>());
    }

    /** Tells whether somebody looks at a console of any node. */
    boolean isWatched() {
        return cache.containsKey(VIEWER);
    }

    void publish(NodeSnapshot snapshot) {
        cache.put(NODE + snapshot.node(), snapshot.toMap());
    }

    /** Takes a node off, because it ends. */
    void withdraw(String node) {
        cache.remove(NODE + node);
    }

    /** Returns the snapshots of all nodes that are readable, in no order. */
    List<NodeSnapshot> snapshots() {
        List<NodeSnapshot> found = new ArrayList<>();
        for (Cache.Entry<String, Object> entry : cache) {
            if (entry.getKey().startsWith(NODE)) {
                NodeSnapshot snapshot = NodeSnapshot.of(entry.getValue());
                if (snapshot != null) {
                    found.add(snapshot);
                }
            }
        }
        return found;
    }
}
