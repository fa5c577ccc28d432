package org.bulkhooks.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;

/** The URLs of pages of hooks. */
final class Links {

    private Links() {}

    /**
     * Returns the query of a hook's page. The instance is in it only where several applications have the same name, so that the URL
     * works after a new deployment.
     */
    static String toHook(HookReading hook, List<ApplicationReading> applications) {
        long sameName = applications.stream()
                .filter(other -> other.key().name().equals(hook.application().name()))
                .count();
        return "?app=" + encode(hook.application().name()) + "&id=" + encode(hook.id())
                + (sameName > 1 ? "&instance=" + encode(hook.application().instance()) : "");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
