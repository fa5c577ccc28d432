package org.bulkhooks.console.web;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request that changes something comes from a page of the console. It is the second line of defence:
 * the first ones are the view state, which a stranger's page cannot know, and the cookie's SameSite.
 */
final class SameOrigin {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    private SameOrigin() {}

    /**
     * Decides.
     *
     * @param site the header Sec-Fetch-Site, which browsers send to secure origins and the local machine
     * @param origin the header Origin; browsers send "null" because of our Referrer-Policy
     * @param host the header Host
     */
    static boolean allows(String method, @Nullable String site, @Nullable String origin, @Nullable String host) {
        if (SAFE_METHODS.contains(method)) {
            return true;
        }
        if (site != null) {
            return site.equals("same-origin");
        }
        return origin == null || origin.equals("null") || isOf(origin, host);
    }

    private static boolean isOf(String origin, @Nullable String host) {
        int authority = origin.indexOf("://");
        return host != null
                && authority > 0
                && origin.substring(authority + 3).toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }
}
