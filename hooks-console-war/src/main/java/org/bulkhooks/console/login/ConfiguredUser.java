package org.bulkhooks.console.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The user that the configuration names.
 *
 * @param name the user's name
 * @param passwordHash in the format of Pbkdf2PasswordHash
 */
public record ConfiguredUser(String name, String passwordHash) {

    /** Tells whether this is the name, in a time that does not tell how much of it is right. */
    boolean isNamed(String other) {
        return MessageDigest.isEqual(name.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ConfiguredUser[" + name + "]"; // never the hash
    }
}
