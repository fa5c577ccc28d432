package org.bulkhooks.internal.dispatch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.internal.registry.Hook;

/** The hooks that were called last, for the message about those that call each other without end. Not thread-safe. */
final class LastHooks {

    private static final int KEPT = 5;

    private final Set<Hook> hooks = new LinkedHashSet<>();

    /** Notes a call. */
    void called(Hook hook) {
        hooks.remove(hook);
        hooks.add(hook);
        if (hooks.size() > KEPT) {
            hooks.remove(hooks.iterator().next());
        }
    }

    /** Returns a few hooks, each once, the one that was called last at the end. */
    List<String> signatures() {
        return hooks.stream().map(Hook::signature).toList();
    }
}
