package org.bulkhooks.memory;

import org.jspecify.annotations.Nullable;

/**
 * What tells a row from all others.
 *
 * @param root the topmost entity class, whose subclasses have ids of their own among them
 * @param id the id, or null where none is assigned yet
 */
record RowKey(Class<?> root, @Nullable Object id) {}
