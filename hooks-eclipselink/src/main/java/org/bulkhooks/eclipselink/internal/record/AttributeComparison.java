package org.bulkhooks.eclipselink.internal.record;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.record.DirectPath.Likeness;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.jspecify.annotations.Nullable;

/**
 * Compares two states of a row attribute by attribute, as EclipseLink's mappings would write them: values of basic
 * attributes by what is stored, relations by foreign key, embeddables by their attributes, collections by their
 * elements.
 *
 * <p>It never causes a query. A lazy relation or attribute is not loaded: a to-one is compared by the key that is known
 * already; a collection or a lazy basic attribute that is not loaded on both sides counts as equal. The inverse side of
 * a relation ({@code mappedBy}) always counts as equal, because it is the other side's attribute that is written; so
 * does an attribute that no update writes ({@code updatable = false}).
 *
 * <p>An instance is made for each use; it holds nothing but its descriptor and session. As thread-safe as the records.
 */
public final class AttributeComparison {

    private final ClassDescriptor descriptor;
    private final AbstractSession session;
    private final boolean inserted;
    private final List<@Nullable DirectPath> direct;

    private AttributeComparison(
            ClassDescriptor descriptor, AbstractSession session, boolean inserted, List<@Nullable DirectPath> direct) {
        this.descriptor = descriptor;
        this.session = session;
        this.inserted = inserted;
        this.direct = direct;
    }

    /**
     * Returns the comparison for an entity class; cheap.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param session the session that the records belong to
     */
    public static AttributeComparison of(ClassDescriptor descriptor, AbstractSession session) {
        return new AttributeComparison(descriptor, session, false, List.of());
    }

    /**
     * Returns a comparison for many records of an entity class.
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param session the session that the records belong to
     */
    public static AttributeComparison ofMany(ClassDescriptor descriptor, AbstractSession session) {
        return new AttributeComparison(descriptor, session, false, DirectPaths.attributes(descriptor, session));
    }

    /**
     * Returns a comparison that tells of attributes, too, that only an insert writes ({@code updatable = false}).
     *
     * @param descriptor the descriptor of the concrete entity class
     * @param session the session that the records belong to
     */
    public static AttributeComparison withInserted(ClassDescriptor descriptor, AbstractSession session) {
        return new AttributeComparison(descriptor, session, true, List.of());
    }

    /** Returns the names of all attributes; the attributes of an embeddable are there too, with a dot. */
    public Set<String> attributes() {
        return AttributeNames.of(descriptor);
    }

    /**
     * Returns the names of all attributes that have different values in two records, except for the version, which
     * follows the others.
     *
     * @param left a record
     * @param right a record of the same class
     */
    public Set<String> differences(Object left, Object right) {
        Set<String> names = new LinkedHashSet<>();
        collect(descriptor, left, right, "", names);
        return Collections.unmodifiableSet(names);
    }

    /**
     * Tells whether any attribute has different values in two records.
     *
     * @param left a record
     * @param right a record of the same class
     */
    public boolean differs(Object left, Object right) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (mapping.getAttributeName() != null
                    && ValueComparison.differs(mapping, left, right, session, inserted)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether any attribute but the version has different values in two records: whether there are
     * {@link #differences}.
     *
     * @param left a record
     * @param right a record of the same class
     */
    public boolean differsBesidesVersion(Object left, Object right) {
        return differsBesidesVersion(left, right, Set.of());
    }

    /**
     * Tells whether any attribute but the version and some others has different values in two records.
     *
     * @param left a record
     * @param right a record of the same class
     * @param leftOut the mappings of the other attributes
     */
    public boolean differsBesidesVersion(Object left, Object right, Set<DatabaseMapping> leftOut) {
        List<DatabaseMapping> mappings = DescriptorAccess.mappings(descriptor);
        for (int i = 0; i < mappings.size(); i++) {
            if (differs(i, mappings.get(i), left, right)
                    && !isVersion(mappings.get(i))
                    && !leftOut.contains(mappings.get(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(int place, DatabaseMapping mapping, Object left, Object right) {
        DirectPath known = direct.isEmpty() ? null : direct.get(place);
        Likeness likeness = known == null ? Likeness.UNKNOWN : known.compare(left, right, session);
        return likeness == Likeness.UNKNOWN
                ? mapping.getAttributeName() != null && ValueComparison.differs(mapping, left, right, session, inserted)
                : likeness == Likeness.DIFFERENT;
    }

    /**
     * Tells whether one attribute has different values in two records.
     *
     * @param mapping the mapping of the attribute
     * @param left a record, or an embeddable
     * @param right a record or embeddable of the same class
     * @param session the session that the records belong to
     */
    public static boolean differs(DatabaseMapping mapping, Object left, Object right, AbstractSession session) {
        return ValueComparison.differs(mapping, left, right, session);
    }

    /**
     * Tells whether a collection, of either side of a relation, has other elements in one record than in another.
     *
     * @param mapping the mapping of the collection, which both have loaded
     * @param left a record, or an embeddable
     * @param right a record or embeddable of the same class
     * @param session the session that the records belong to
     */
    public static boolean elementsDiffer(
            CollectionMapping mapping, Object left, Object right, AbstractSession session) {
        return CollectionComparison.elementsDiffer(mapping, left, right, session);
    }

    /** Tells whether a collection is written with its owner, which the inverse side of a relation is not. */
    public static boolean isWritten(CollectionMapping mapping) {
        return CollectionComparison.isWritten(mapping);
    }

    private void collect(
            ClassDescriptor owner, @Nullable Object left, @Nullable Object right, String prefix, Set<String> names) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(owner)) {
            if (mapping.getAttributeName() == null
                    || !ValueComparison.differs(mapping, left, right, session, inserted)
                    || isVersion(mapping)) {
                continue;
            }
            String name = prefix + mapping.getAttributeName();
            names.add(name);
            if (mapping instanceof AggregateObjectMapping embedded) {
                collect(
                        embedded.getReferenceDescriptor(),
                        EmbeddedValues.value(embedded, left),
                        EmbeddedValues.value(embedded, right),
                        name + ".",
                        names);
            }
        }
    }

    private boolean isVersion(DatabaseMapping mapping) {
        return mapping.getField() != null
                && descriptor.getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                && mapping.getField().equals(policy.getWriteLockField());
    }
}
