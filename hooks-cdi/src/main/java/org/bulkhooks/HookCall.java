package org.bulkhooks;

import java.util.Optional;

/**
 * A hook that is running.
 *
 * @param hook the hook
 * @param entityClass the concrete entity class of the records that it was called with; for the end of an operation, the
 *     model
 * @param depth how many operations are nested where it runs, 1 for an operation that no hook started
 * @param caller the hook whose operation this hook was called in, or empty at depth 1
 */
public record HookCall(HookDescription hook, Class<?> entityClass, int depth, Optional<HookCall> caller) {}
