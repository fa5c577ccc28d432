package org.bulkhooks;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a record was not accepted.
 *
 * @param position where the record stands in its operation, counted from 0; see {@link Change#position()}
 * @param entityClass the record's concrete entity class
 * @param attribute the attribute that the message is about, or null if it is about the record as a whole
 * @param message what is wrong, as the hook or the constraint says it
 */
public record RejectedRecord(
        int position, Class<?> entityClass, @Nullable String attribute, String message) {}
