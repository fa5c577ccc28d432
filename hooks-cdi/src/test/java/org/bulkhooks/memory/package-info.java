/**
 * A persistence provider whose rows are maps, and its integration: the smallest that calls all hooks. It has one
 * thread, no queries and no relations but references.
 *
 * <p>The core types are {@link org.bulkhooks.memory.InMemoryPersistence}, which an application opens,
 * {@link org.bulkhooks.memory.PersistenceContext}, the provider, and {@link org.bulkhooks.memory.MemoryStore}, where
 * the integration begins.
 */
@NullMarked
package org.bulkhooks.memory;

import org.jspecify.annotations.NullMarked;
