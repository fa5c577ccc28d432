package org.bulkhooks;

import java.util.Objects;

/**
 * Names a note that hooks leave on a record for later hooks, and its type: a constant of the class that makes the note.
 *
 * <pre>{@code
 * static final NoteKey<BigDecimal> DISCOUNT = new NoteKey<>("discount", BigDecimal.class);
 * }</pre>
 *
 * <p>Keys with the same name and type are equal. Immutable and thread-safe.
 *
 * @param name the name, not blank; of use in messages, and to tell notes of one type apart
 * @param type what the notes are instances of; a primitive type has no instances
 * @param <T> the type of the notes
 */
public record NoteKey<T>(String name, Class<T> type) {

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException if the name is blank, or the type primitive
     */
    public NoteKey {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the key of a note has no name; name it, such as \"discount\"");
        }
        if (type.isPrimitive()) {
            throw new IllegalArgumentException(
                    "no note is an instance of " + type + "; name the class, such as Integer.class for int");
        }
    }

    @Override
    public String toString() {
        return name + " (" + type.getName() + ")";
    }
}
