package org.bulkhooks.eclipselink.internal.record;

import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.jspecify.annotations.Nullable;

/** Reads embeddables out of their owners, either of which may be null. */
final class EmbeddedValues {

    private EmbeddedValues() {}

    static @Nullable Object value(AggregateObjectMapping mapping, @Nullable Object owner) {
        return owner == null ? null : mapping.getAttributeValueFromObject(owner);
    }
}
