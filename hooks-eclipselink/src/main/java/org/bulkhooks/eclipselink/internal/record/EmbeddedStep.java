package org.bulkhooks.eclipselink.internal.record;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.jspecify.annotations.Nullable;

/** A path that leads into an embeddable. */
final class EmbeddedStep extends DirectPath {

    private final DirectPath rest;

    EmbeddedStep(ClassDescriptor owner, AggregateObjectMapping mapping, DirectPath rest) {
        super(owner, mapping);
        this.rest = rest;
    }

    @Override
    boolean isLoaded(Object owner, boolean target, AbstractSession session) {
        if (!isWhole(owner)) {
            return false;
        }
        Object embedded = attribute(owner);
        return embedded == null || rest.isLoaded(embedded, target, session);
    }

    @Override
    @Nullable
    Object value(Object owner, AbstractSession session) {
        if (!isWhole(owner)) {
            return UNKNOWN;
        }
        Object embedded = attribute(owner);
        return embedded == null ? null : rest.value(embedded, session);
    }

    @Override
    Likeness compare(Object left, Object right, AbstractSession session) {
        if (!isWhole(left) || !isWhole(right)) {
            return Likeness.UNKNOWN;
        }
        Object one = attribute(left);
        Object other = attribute(right);
        if (one == null && other == null) {
            return Likeness.SAME;
        }
        return one == null || other == null ? Likeness.UNKNOWN : rest.compare(one, other, session);
    }
}
