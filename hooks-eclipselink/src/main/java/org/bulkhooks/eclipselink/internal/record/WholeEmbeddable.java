package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/** A path that ends at an embeddable, which is compared by its attributes. */
final class WholeEmbeddable extends DirectPath {

    private final boolean written;

    /** The attributes, or null if one of them has to be compared step by step. */
    private final @Nullable List<DirectPath> attributes;

    WholeEmbeddable(ClassDescriptor owner, AggregateObjectMapping mapping) {
        super(owner, mapping);
        this.written = !mapping.isReadOnly();
        this.attributes = attributes(mapping.getReferenceDescriptor());
    }

    private static @Nullable List<DirectPath> attributes(ClassDescriptor embeddable) {
        List<DirectPath> attributes = new ArrayList<>();
        for (DatabaseMapping mapping : DescriptorAccess.mappings(embeddable)) {
            if (mapping.getAttributeName() == null) {
                continue;
            }
            DirectPath attribute = DirectPath.last(embeddable, mapping);
            if (attribute == null) {
                return null;
            }
            attributes.add(attribute);
        }
        return List.copyOf(attributes);
    }

    @Override
    Likeness compare(Object left, Object right, AbstractSession session) {
        if (left == right || !written) {
            return Likeness.SAME;
        }
        if (attributes == null || !isWhole(left) || !isWhole(right)) {
            return Likeness.UNKNOWN;
        }
        Object one = attribute(left);
        Object other = attribute(right);
        if (one == other) {
            return Likeness.SAME;
        }
        return one == null || other == null ? Likeness.UNKNOWN : compareAttributes(attributes, one, other, session);
    }

    private static Likeness compareAttributes(
            List<DirectPath> attributes, Object one, Object other, AbstractSession session) {
        Likeness all = Likeness.SAME;
        for (int i = 0; i < attributes.size(); i++) {
            Likeness likeness = attributes.get(i).compare(one, other, session);
            if (likeness == Likeness.DIFFERENT) {
                return likeness;
            }
            all = likeness == Likeness.UNKNOWN ? likeness : all;
        }
        return all;
    }
}
