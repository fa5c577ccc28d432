package org.bulkhooks.console.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one application at one moment.
 *
 * @param key the application
 * @param libraryVersion the version of the library in it
 * @param provider the persistence provider and its version
 * @param startedAt when the application was started
 * @param hooks its hooks, in the order of its catalog
 * @param models its entity classes
 * @param statistics whether the application counts what its hooks do
 * @param graphs its dependency graphs
 * @param nativeSql native SQL that wrote past its hooks; empty if that could not be read, or the application does not
 *     count it
 * @param windows the last hour of all its hooks
 * @param problem what could not be read, or null
 */
public record ApplicationReading(
        ApplicationKey key,
        String libraryVersion,
        String provider,
        Instant startedAt,
        List<HookReading> hooks,
        List<ModelReading> models,
        boolean statistics,
        List<GraphReading> graphs,
        List<NativeSqlReading> nativeSql,
        ApplicationWindows windows,
        @Nullable String problem) {

    /** Makes the reading with copies of the lists. */
    public ApplicationReading {
        hooks = List.copyOf(hooks);
        models = List.copyOf(models);
        graphs = List.copyOf(graphs);
        nativeSql = List.copyOf(nativeSql);
    }

    static ApplicationReading unreadable(ApplicationKey key, String problem) {
        return new ApplicationReading(
                key,
                "unknown",
                "unknown",
                Instant.EPOCH,
                List.of(),
                List.of(),
                true,
                List.of(),
                List.of(),
                ApplicationWindows.NONE,
                problem);
    }

    /** Finds a hook by its id. */
    public Optional<HookReading> hook(String id) {
        return hooks.stream().filter(hook -> hook.id().equals(id)).findFirst();
    }
}
