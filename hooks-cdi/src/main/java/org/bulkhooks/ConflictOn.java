package org.bulkhooks;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The attributes that tell whether a record has a row already.
 *
 * @param attributes at least one name of a persistent attribute, in the caller's order
 * @see BulkOptions#conflictOn(String...)
 */
public record ConflictOn(Set<String> attributes) implements UpsertOption {

    /**
     * Makes the option.
     *
     * @throws IllegalArgumentException if there is no name
     * @throws NullPointerException if a name is null
     */
    public ConflictOn {
        Set.copyOf(attributes); // refuses null
        attributes = Collections.unmodifiableSet(new LinkedHashSet<>(attributes));
        if (attributes.isEmpty()) {
            throw new IllegalArgumentException("name at least one attribute that tells records apart");
        }
    }
}
