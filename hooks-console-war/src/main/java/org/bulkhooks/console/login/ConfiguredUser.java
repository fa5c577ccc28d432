package org.bulkhooks.console.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * A user that the configuration names.
 *
 * @param name the user's name
 * @param passwordHash in the format of Pbkdf2PasswordHash
 * @param roles what the user may do
 */
public record ConfiguredUser(String name, String passwordHash, Set<String> roles) {

    /** Makes the user with a copy of the roles. */
    public ConfiguredUser {
        roles = Set.copyOf(roles);
    }

    /** Tells whether this is the name, in a time that does not tell how much of it is right. */
    boolean isNamed(String other) {
        return MessageDigest.isEqual(name.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "ConfiguredUser[" + name + "]"; // never the hash
    }
}
