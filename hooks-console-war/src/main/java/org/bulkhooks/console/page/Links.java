package org.bulkhooks.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;

/** The URLs of pages. */
public final class Links {

    private Links() {}

    /**
     * Returns the query of a hook's page. The instance is in it only where several applications have the same name, so
     * that the URL works after a new deployment.
     */
    public static String toHook(HookReading hook, List<ApplicationReading> applications) {
        long sameName = applications.stream()
                .filter(other -> other.key().name().equals(hook.application().name()))
                .count();
        return "?app=" + encode(hook.application().name()) + "&id=" + encode(hook.id())
                + (sameName > 1 ? "&instance=" + encode(hook.application().instance()) : "");
    }

    /** Returns the query of the page of an operation. */
    public static String toOperation(String application, long id) {
        return "?app=" + encode(application) + "&id=" + id;
    }

    /** Returns the query of a page of one application. */
    public static String toApplication(String application) {
        return "?app=" + encode(application);
    }

    /** Returns the query of a page about one node. */
    static String toNode(String node) {
        return "?node=" + encode(node);
    }

    /** Returns the query of the page of the first order that a hook is in; its reach must be known. */
    static String toOrder(HookReading hook) {
        return toOrder(
                hook.application().name(),
                hook.reach().entityClasses().get(0),
                hook.reach().changes().get(0));
    }

    /** Encodes a value of a query. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Returns the query of the page of an order. */
    public static String toOrder(String application, String model, String change) {
        return "?app=" + encode(application) + "&model=" + encode(model) + "&change=" + encode(change);
    }
}
