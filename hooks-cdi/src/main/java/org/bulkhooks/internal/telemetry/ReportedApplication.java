package org.bulkhooks.internal.telemetry;

import java.util.List;
import org.bulkhooks.internal.registry.Hook;

/**
 * What a telemetry system is told of an application.
 *
 * @param name its name
 * @param libraryVersion the version of this library
 * @param hooks its hooks
 * @param totals what is counted of each of them
 */
record ReportedApplication(String name, String libraryVersion, List<Hook> hooks, List<HookTotal> totals) {

    ReportedApplication {
        hooks = List.copyOf(hooks);
        totals = List.copyOf(totals);
    }
}
