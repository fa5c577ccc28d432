package org.bulkhooks.eclipselink.internal.record;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.indirection.BasicIndirectionPolicy;
import org.eclipse.persistence.internal.indirection.DatabaseValueHolder;
import org.eclipse.persistence.internal.indirection.NoIndirectionPolicy;
import org.eclipse.persistence.internal.indirection.WeavedObjectBasicIndirectionPolicy;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.jspecify.annotations.Nullable;

/** A path that leads across a relation to one record, or ends there. Where it is not loaded, only its key is known. */
final class ReferenceStep extends DirectPath {

    /** Stands for a related record that is not loaded. */
    private static final Object NOT_LOADED = new Object();

    private final OneToOneMapping mapping;
    private final @Nullable AttributePath path;
    private final int step;
    private final @Nullable KnownId id;
    private final boolean held;
    private final boolean written;
    private final @Nullable DatabaseField source;
    private final @Nullable DatabaseField target;
    private final Map<Class<?>, Rest> rests = new ConcurrentHashMap<>();

    /** Related records are mostly of one class. */
    private volatile @Nullable Rest last;

    /**
     * Makes it.
     *
     * @param path the path, or null if it ends here
     * @param step which step of the path this is
     */
    ReferenceStep(ClassDescriptor owner, OneToOneMapping mapping, @Nullable AttributePath path, int step) {
        super(owner, mapping);
        this.mapping = mapping;
        this.path = path;
        this.step = step;
        this.id = path == null ? null : KnownId.inKey(mapping, path.after(step));
        this.held = mapping.getIndirectionPolicy().getClass() != NoIndirectionPolicy.class;
        this.written = !mapping.isReadOnly();
        DatabaseField onlyColumn = onlyUpdatedColumn(mapping);
        this.source = onlyColumn;
        this.target =
                onlyColumn == null ? null : mapping.getSourceToTargetKeyFields().get(onlyColumn);
    }

    /** Tells whether what the attribute holds is the related record, or what EclipseLink keeps it in. */
    static boolean isDirect(OneToOneMapping mapping) {
        Class<?> policy = mapping.getIndirectionPolicy().getClass();
        return mapping.getReferenceDescriptor() != null
                && !mapping.getReferenceDescriptor().hasWrapperPolicy()
                && (policy == NoIndirectionPolicy.class
                        || policy == BasicIndirectionPolicy.class
                        || policy == WeavedObjectBasicIndirectionPolicy.class);
    }

    /** Returns the foreign key if it is one column that updates write, else null. */
    private static @Nullable DatabaseField onlyUpdatedColumn(OneToOneMapping mapping) {
        if (!mapping.isForeignKeyRelationship()) {
            return null;
        }
        var columns = DescriptorAccess.foreignKeyColumns(mapping);
        return columns.size() == 1 && columns.get(0).isUpdatable() ? columns.get(0) : null;
    }

    @Override
    boolean isLoaded(Object owner, boolean withTarget, AbstractSession session) {
        if (path == null && !withTarget) {
            return true;
        }
        if (!isWhole(owner)) {
            return false;
        }
        Object value = attribute(owner);
        Object related = related(value);
        if (related == NOT_LOADED) {
            return id != null && value instanceof DatabaseValueHolder;
        }
        return path == null || related == null || rest(path, related, session).isLoaded(related, withTarget, session);
    }

    @Override
    @Nullable
    Object value(Object owner, AbstractSession session) {
        if (!isWhole(owner)) {
            return UNKNOWN;
        }
        Object value = attribute(owner);
        Object related = related(value);
        if (related == NOT_LOADED) {
            return id != null && value instanceof DatabaseValueHolder ? id.value(owner, session) : UNKNOWN;
        }
        return path == null || related == null
                ? related
                : rest(path, related, session).value(related, session);
    }

    private @Nullable Object related(@Nullable Object value) {
        if (held && value instanceof ValueHolderInterface<?> holder) {
            return holder.isInstantiated() ? holder.getValue() : NOT_LOADED;
        }
        return value;
    }

    private Rest rest(AttributePath of, Object related, AbstractSession session) {
        Class<?> type = related.getClass();
        Rest known = last;
        if (known == null || known.type != type) {
            known = rests.computeIfAbsent(type, any -> Rest.of(type, of, step + 1, session));
            last = known;
        }
        return known;
    }

    @Override
    Likeness compare(Object left, Object right, AbstractSession session) {
        if (left == right || !written) {
            return Likeness.SAME;
        }
        if (source == null || !isWhole(left) || !isWhole(right)) {
            return Likeness.UNKNOWN;
        }
        Object one = attribute(left);
        Object other = attribute(right);
        Object relatedToOne = related(one);
        Object relatedToOther = related(other);
        if (relatedToOne == NOT_LOADED || relatedToOther == NOT_LOADED) {
            return one == other || haveSameKey(one, other, session) ? Likeness.SAME : Likeness.UNKNOWN;
        }
        if (relatedToOne == relatedToOther) {
            return Likeness.SAME;
        }
        Likeness likeness = compareKeys(key(relatedToOne, session), key(relatedToOther, session));
        // what is behind another record is to be looked at there
        return path != null && likeness == Likeness.DIFFERENT ? Likeness.UNKNOWN : likeness;
    }

    /** Tells whether two owners surely refer to the same row; false also where they refer to nothing. */
    boolean surelyHaveSameKey(Object left, Object right, AbstractSession session) {
        return source != null && haveSameKey(attribute(left), attribute(right), session);
    }

    private boolean haveSameKey(@Nullable Object one, @Nullable Object other, AbstractSession session) {
        Object key = heldKey(one, session);
        return key != null && key.equals(heldKey(other, session));
    }

    private @Nullable Object heldKey(@Nullable Object value, AbstractSession session) {
        Object related = related(value);
        if (related != NOT_LOADED) {
            return key(related, session);
        }
        AbstractRecord row = value instanceof DatabaseValueHolder
                ? mapping.getIndirectionPolicy().extractReferenceRow(value)
                : null;
        return row == null ? null : row.get(source);
    }

    private @Nullable Object key(@Nullable Object related, AbstractSession session) {
        return related == null
                ? null
                : mapping.getReferenceDescriptor()
                        .getObjectBuilder()
                        .extractValueFromObjectForField(related, Objects.requireNonNull(target), session);
    }

    /** A record without an id is told from others by the instance. */
    private static Likeness compareKeys(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Likeness.UNKNOWN;
        }
        return one.equals(other) ? Likeness.SAME : Likeness.DIFFERENT;
    }

    /** The rest of the path from related records of one class. */
    private static final class Rest {

        private final Class<?> type;
        private final boolean isKnown;
        private final @Nullable DirectPath path;

        /**
         * Makes it.
         *
         * @param isKnown whether it is known what the class has
         * @param path the rest, or null if the class has nothing of that name
         */
        private Rest(Class<?> type, boolean isKnown, @Nullable DirectPath path) {
            this.type = type;
            this.isKnown = isKnown;
            this.path = path;
        }

        static Rest of(Class<?> type, AttributePath path, int step, AbstractSession session) {
            ClassDescriptor descriptor = session.getDescriptor(type);
            if (descriptor == null || descriptor.getJavaClass() != type) {
                return new Rest(type, false, null);
            }
            DirectPath direct = DirectPath.of(descriptor, path, step);
            boolean hasAttribute = descriptor.getObjectBuilder().getMappingForAttributeName(path.name(step)) != null;
            return new Rest(type, direct != null || !hasAttribute, direct);
        }

        boolean isLoaded(Object related, boolean target, AbstractSession session) {
            return isKnown && (path == null || path.isLoaded(related, target, session));
        }

        @Nullable
        Object value(Object related, AbstractSession session) {
            if (!isKnown) {
                return UNKNOWN;
            }
            return path == null ? null : path.value(related, session);
        }
    }
}
