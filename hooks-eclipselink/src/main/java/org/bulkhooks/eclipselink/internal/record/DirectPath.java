package org.bulkhooks.eclipselink.internal.record;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectToFieldMapping;
import org.eclipse.persistence.mappings.ManyToOneMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.FetchGroupTracker;
import org.jspecify.annotations.Nullable;

/**
 * A path, or the rest of one, from objects of one class, followed by what was found once for all of them. It answers
 * what {@link PathReader} and {@link PathComparison} answer, or that it does not know: an attribute that is not loaded,
 * an object of another class, and what needs EclipseLink to be told are theirs. It causes no query. Thread-safe.
 */
abstract class DirectPath {

    /** The answer where {@link PathReader} has to look. */
    static final Object UNKNOWN = new Object();

    /** What a comparison finds out. */
    enum Likeness {
        SAME,
        DIFFERENT,
        UNKNOWN
    }

    private final Class<?> ownerClass;
    private final boolean partial;
    private final AttributeGetter getter;

    DirectPath(ClassDescriptor owner, DatabaseMapping mapping) {
        this.ownerClass = owner.getJavaClass();
        this.partial = FetchGroupTracker.class.isAssignableFrom(ownerClass);
        this.getter = AttributeGetter.of(mapping);
    }

    /**
     * Finds what a path needs.
     *
     * @param owner the descriptor of the class that the rest of the path starts at
     * @param path a path that exists
     * @param step the first step of the rest
     * @return null if the path has to be read step by step
     */
    static @Nullable DirectPath of(ClassDescriptor owner, AttributePath path, int step) {
        DatabaseMapping mapping = owner.getObjectBuilder().getMappingForAttributeName(path.name(step));
        if (mapping instanceof AggregateObjectMapping embedded && !path.isLast(step) && isDirect(embedded)) {
            DirectPath rest = of(embedded.getReferenceDescriptor(), path, step + 1);
            return rest == null ? null : new EmbeddedStep(owner, embedded, rest);
        }
        if (mapping instanceof OneToOneMapping reference && !path.isLast(step) && isDirect(reference)) {
            return new ReferenceStep(owner, reference, path, step);
        }
        return path.isLast(step) ? last(owner, mapping) : null;
    }

    /** Finds what a path needs that ends with an attribute; null if it has to be read step by step. */
    static @Nullable DirectPath last(ClassDescriptor owner, @Nullable DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping basic && mapping.getClass() == DirectToFieldMapping.class) {
            return new BasicStep(owner, basic);
        }
        if (mapping instanceof AggregateObjectMapping embedded && isDirect(embedded)) {
            return new WholeEmbeddable(owner, embedded);
        }
        return mapping instanceof OneToOneMapping reference && isDirect(reference)
                ? new ReferenceStep(owner, reference, null, 0)
                : null;
    }

    private static boolean isDirect(AggregateObjectMapping mapping) {
        return mapping.getClass() == AggregateObjectMapping.class;
    }

    private static boolean isDirect(OneToOneMapping mapping) {
        return (mapping.getClass() == OneToOneMapping.class || mapping.getClass() == ManyToOneMapping.class)
                && ReferenceStep.isDirect(mapping);
    }

    /**
     * Tells whether reading the path causes no query.
     *
     * @param target whether the last step is read too, if it is a relation
     */
    boolean isLoaded(Object owner, boolean target, AbstractSession session) {
        return isWhole(owner);
    }

    /** Returns what the path ends at, null also if there is nothing on the way, or {@link #UNKNOWN}. */
    @Nullable
    Object value(Object owner, AbstractSession session) {
        return isWhole(owner) ? attribute(owner) : UNKNOWN;
    }

    /** Compares what two states of a record have at the end of the path, as an update would write it. */
    abstract Likeness compare(Object left, Object right, AbstractSession session);

    /** Tells whether an object is of the class that this is about, and has all its attributes. */
    final boolean isWhole(Object owner) {
        return owner.getClass() == ownerClass
                && !(partial && ((FetchGroupTracker) owner)._persistence_getFetchGroup() != null);
    }

    /** Reads the attribute of the first step of an object that has all its attributes. */
    final @Nullable Object attribute(Object owner) {
        return getter.value(owner);
    }

    /** Returns what reads the attribute of the first step. */
    final AttributeGetter getter() {
        return getter;
    }
}
