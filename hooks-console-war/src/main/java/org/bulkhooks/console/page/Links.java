package org.bulkhooks.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;

/** The URLs of pages. */
final class Links {

    private Links() {}

    /**
     * Returns the query of a hook's page. The instance is in it only where several applications have the same name, so
     * that the URL works after a new deployment.
     */
    static String toHook(HookReading hook, List<ApplicationReading> applications) {
        long sameName = applications.stream()
                .filter(other -> other.key().name().equals(hook.application().name()))
                .count();
        return "?app=" + encode(hook.application().name()) + "&id=" + encode(hook.id())
                + (sameName > 1 ? "&instance=" + encode(hook.application().instance()) : "");
    }

    /** Returns the query of the page of native SQL of an application. */
    static String toNativeSql(String application) {
        return "?app=" + encode(application);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
