package org.bulkhooks.eclipselink.internal.relation;

import java.util.List;
import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolder;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * What was loaded for hooks into a relation of a record that is not managed. As long as it is what was loaded, the
 * record brings nothing along that would have to be written.
 */
public final class FetchedValue extends ValueHolder<Object> {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<?> fetched;

    private FetchedValue(@Nullable Object value, @Nullable List<?> fetched) {
        super(value);
        this.fetched = fetched;
    }

    /** Puts a loaded value into a relation. */
    @SuppressWarnings("unchecked") // a lazy collection holds anything
    static void put(ForeignReferenceMapping relation, Object owner, @Nullable Object value, AbstractSession session) {
        if (value == null || !(relation instanceof CollectionMapping collection)) {
            relation.setAttributeValueInObject(
                    owner, new FetchedValue(value, value == null ? List.of() : List.of(value)));
            return;
        }
        FetchedValue holder = new FetchedValue(
                value, List.copyOf(collection.getContainerPolicy().vectorFor(value, session)));
        Object container = relation.getAttributeValueFromObject(owner);
        if (container instanceof IndirectContainer<?> lazy) {
            ((IndirectContainer<Object>) lazy).setValueHolder(holder);
        } else {
            relation.setAttributeValueInObject(owner, holder);
        }
    }

    /** Tells whether a relation holds what was loaded for hooks, and nothing else since. */
    public static boolean isIn(ForeignReferenceMapping relation, Object owner, AbstractSession session) {
        Object value = relation.getAttributeValueFromObject(owner);
        Object holder = value instanceof IndirectContainer<?> container ? container.getValueHolder() : value;
        if (!(holder instanceof FetchedValue loaded) || loaded.fetched == null) {
            return false;
        }
        List<?> current = relation instanceof CollectionMapping collection
                ? collection
                        .getContainerPolicy()
                        .vectorFor(collection.getRealCollectionAttributeValueFromObject(owner, session), session)
                : loaded.getValue() == null ? List.of() : List.of(loaded.getValue());
        return same(current, loaded.fetched);
    }

    private static boolean same(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) != right.get(i)) {
                return false;
            }
        }
        return true;
    }
}
