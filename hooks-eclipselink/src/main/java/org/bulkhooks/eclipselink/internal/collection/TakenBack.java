package org.bulkhooks.eclipselink.internal.collection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.descriptors.changetracking.CollectionChangeEvent;
import org.eclipse.persistence.descriptors.changetracking.MapChangeEvent;
import org.jspecify.annotations.Nullable;

/** Takes changes of a collection back, in a copy of it. */
final class TakenBack {

    private TakenBack() {}

    /**
     * Takes one change back that was made to a loaded collection.
     *
     * @return false if it is not known what the collection held before
     */
    @SuppressWarnings("unchecked") // a collection holds anything
    static boolean one(CollectionChangeEvent change, Object content) {
        boolean added = change.getChangeType() == CollectionChangeEvent.ADD;
        Object element = change.getNewValue();
        if (content instanceof Map<?, ?> map) {
            return change instanceof MapChangeEvent entry && entry((Map<Object, Object>) map, entry, added);
        }
        if (content instanceof List<?> list && change.getIndex() != null) {
            atIndex((List<@Nullable Object>) list, change, added);
        } else if (added) {
            removeLast((Collection<@Nullable Object>) content, element);
        } else {
            ((Collection<@Nullable Object>) content).add(element);
        }
        return true;
    }

    /** Takes the change of a collection back that was not loaded then, if what was loaded since has it. */
    @SuppressWarnings("unchecked") // a collection holds anything
    static void ofUnloaded(CollectionChangeEvent change, Object content) {
        if (!(content instanceof Collection<?>)) {
            return; // EclipseLink loads maps before it changes them
        }
        Collection<@Nullable Object> elements = (Collection<@Nullable Object>) content;
        if (change.getChangeType() == CollectionChangeEvent.ADD) {
            removeLast(elements, change.getNewValue());
        } else {
            elements.add(change.getNewValue());
        }
    }

    /** The event of a removal can come before it is made. */
    private static boolean entry(Map<Object, Object> map, MapChangeEvent change, boolean added) {
        if (added) {
            map.remove(change.getKey());
        } else if (change.getNewValue() == null) {
            return false;
        } else {
            map.put(change.getKey(), change.getNewValue());
        }
        return true;
    }

    private static void atIndex(List<@Nullable Object> list, CollectionChangeEvent change, boolean added) {
        int index = change.getIndex();
        if (added) {
            list.remove(index);
        } else if (change.isSet()) {
            list.set(index, change.getNewValue());
        } else {
            list.add(index, change.getNewValue());
        }
    }

    private static void removeLast(Collection<@Nullable Object> content, @Nullable Object element) {
        if (content instanceof List<?> list) {
            int last = list.lastIndexOf(element);
            if (last >= 0) {
                list.remove(last);
            }
        } else {
            content.remove(element);
        }
    }
}
