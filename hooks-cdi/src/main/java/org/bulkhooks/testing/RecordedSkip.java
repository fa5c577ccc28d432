package org.bulkhooks.testing;

import java.util.Optional;
import org.bulkhooks.Bypass;
import org.bulkhooks.HookDescription;

/**
 * A chunk that a hook was not called with.
 *
 * @param hook the hook
 * @param entityClass the concrete entity class of the records
 * @param reason why it was not called
 * @param bypass what leaves it out, if the reason is {@link Reason#BYPASS}; else empty
 * @param records how many records the chunk has
 */
public record RecordedSkip(
        HookDescription hook, Class<?> entityClass, Reason reason, Optional<Bypass> bypass, int records) {

    /** Why a hook is not called. */
    public enum Reason {
        /** No record passed its condition. */
        CONDITION,
        /**
         * It is marked {@link org.bulkhooks.NonReentrant} and works on the records already, or no other one passed its
         * condition.
         */
        REENTRY,
        /** It is bypassed. */
        BYPASS
    }

    /** Returns the name of the observer method. */
    public String method() {
        return hook.method();
    }

    @Override
    public String toString() {
        return hook.signature() + " not with " + records + " " + entityClass.getSimpleName() + ": " + reason
                + bypass.map(scope -> " " + scope.reason()).orElse("");
    }
}
