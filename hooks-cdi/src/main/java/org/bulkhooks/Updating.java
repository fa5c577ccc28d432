package org.bulkhooks;

import java.util.Set;

/**
 * The attributes that an upsert writes to rows that are there already.
 *
 * @param attributes at least one name of a persistent attribute
 * @see BulkOptions#updating(String...)
 */
public record Updating(Set<String> attributes) implements UpsertOption {

    /**
     * Makes the option.
     *
     * @throws IllegalArgumentException if there is no name
     * @throws NullPointerException if a name is null
     */
    public Updating {
        attributes = Set.copyOf(attributes);
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("name at least one attribute to update, or leave the option out");
        }
    }
}
