package org.bulkhooks.quickstart.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that would change something and that a browser sends for a page of another site. Programs, which
 * send neither {@code Sec-Fetch-Site} nor {@code Origin}, are served.
 */
@Provider
@PreMatching
public class SameSiteOnly implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public void filter(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())
                && comesFromElsewhere(
                        request.getHeaderString("Sec-Fetch-Site"),
                        request.getHeaderString("Origin"),
                        request.getHeaderString("Host"))) {
            request.abortWith(Problem.response(
                    403,
                    "The request comes from another site",
                    "A browser sent it for a page of another site. Send it from a page of this application, or from a"
                            + " program that is no browser."));
        }
    }

    /**
     * Tells whether a page of another site had the request sent.
     *
     * @param fetchSite what browsers say of it, or null
     * @param origin where its page is from, for browsers that do not say so, or null
     * @param host what the request was sent to
     */
    static boolean comesFromElsewhere(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null) {
            return !fetchSite.equals("same-origin") && !fetchSite.equals("none");
        }
        return origin != null && !authority(origin).equalsIgnoreCase(host);
    }

    /** Returns host and port of an origin; an empty text if it has none, such as that of a page in a sandbox. */
    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException unreadable) { // no browser sends it, so it is from elsewhere
            return "";
        }
    }
}
