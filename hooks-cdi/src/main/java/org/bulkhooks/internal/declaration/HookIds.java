package org.bulkhooks.internal.declaration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Gives each hook of an application an id that is the same after a restart. Not thread-safe. */
public final class HookIds {

    private static final int BYTES = 6;

    private final Set<String> given = new HashSet<>();

    /**
     * Returns the id for what tells a hook from others; what was asked before gets another id, the same one after each
     * restart.
     *
     * @param description bean class, declaring class, method and parameter types
     */
    String next(String description) {
        String id = digest(description);
        for (int twin = 2; !given.add(id); twin++) {
            id = digest(description + "#" + twin);
        }
        return id;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
