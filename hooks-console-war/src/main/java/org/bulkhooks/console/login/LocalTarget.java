package org.bulkhooks.console.login;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a user goes after the login: only to pages of the console, even if the URL of the login page names another
 * place.
 */
public final class LocalTarget {

    private static final String START = "/";
    private static final int MAX_LENGTH = 1_500;

    private LocalTarget() {}

    /**
     * Checks a target.
     *
     * @param asked a path within the console with its query, or null
     * @return that, or the start page if it is missing or leads elsewhere
     */
    public static String of(@Nullable String asked) {
        return asked != null && asked.length() <= MAX_LENGTH && isLocal(asked) ? asked : START;
    }

    private static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/login")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                && Stream.of(path.split("[?#]", 2)[0].split("/", -1)).noneMatch(LocalTarget::leadsUp);
    }

    /** Browsers follow dots that are encoded too, and servers those with a path parameter. */
    private static boolean leadsUp(String segment) {
        String name = segment.split(";", 2)[0].replaceAll("(?i)%2e", ".");
        return name.equals(".") || name.equals("..");
    }
}
