package org.bulkhooks;

import java.util.Set;

/**
 * The attributes that an update writes.
 *
 * @param names at least one name of a persistent attribute
 * @see BulkOptions#attributes(String...)
 */
public record Attributes(Set<String> names) implements UpdateOption {

    /**
     * Makes the option.
     *
     * @throws IllegalArgumentException if there is no name
     */
    public Attributes {
        names = Set.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("name at least one attribute to update, or leave the option out");
        }
    }
}
