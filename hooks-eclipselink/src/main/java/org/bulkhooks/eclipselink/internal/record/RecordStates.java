package org.bulkhooks.eclipselink.internal.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.indirection.IndirectContainer;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * The mapped attributes of records as they were, and of all records that can be reached from them without loading
 * anything, to be given back to the same instances. What is loaded only later stays loaded. Not thread-safe.
 */
public final class RecordStates {

    private final AbstractSession session;
    private final Set<Object> noted = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> ahead = new ArrayDeque<>();
    private final List<Runnable> attributes = new ArrayList<>();
    private final List<Runnable> contents = new ArrayList<>();

    /**
     * Makes it without a record.
     *
     * @param session knows the classes of the records
     */
    public RecordStates(AbstractSession session) {
        this.session = session;
    }

    /** Notes a record, and what can be reached from it, unless that was done before. */
    public void note(Object record) {
        ahead.push(record);
        while (!ahead.isEmpty()) {
            Object next = ahead.pop();
            ClassDescriptor descriptor = session.getDescriptor(next);
            if (descriptor != null && noted.add(next)) {
                noteAttributes(next, descriptor);
                attributes.add(() -> descriptor.getObjectBuilder().clearPrimaryKey(next)); // woven, it remembers its id
            }
        }
    }

    /** Gives all back. */
    public void restore() {
        attributes.forEach(Runnable::run);
        contents.forEach(Runnable::run); // a set may find its elements by their ids
    }

    private void noteAttributes(Object owner, ClassDescriptor descriptor) {
        for (DatabaseMapping mapping : DescriptorAccess.mappings(descriptor)) {
            if (RecordCopy.isThere(mapping, owner)) {
                note(mapping, owner);
            }
        }
    }

    private void note(DatabaseMapping mapping, Object owner) {
        @Nullable Object value = mapping.getAttributeValueFromObject(owner);
        if (mapping instanceof ForeignReferenceMapping relation) {
            noteRelation(relation, value);
            attributes.add(() -> mapping.setAttributeValueInObject(owner, value));
        } else if (mapping instanceof AggregateObjectMapping embedded) {
            if (value != null) {
                noteAttributes(value, embedded.getReferenceDescriptor());
            }
            attributes.add(() -> mapping.setAttributeValueInObject(owner, value));
        } else {
            @Nullable Object copy = MutableValues.copy(mapping, value, session);
            attributes.add(
                    () -> mapping.setAttributeValueInObject(owner, Objects.deepEquals(value, copy) ? value : copy));
        }
    }

    private void noteRelation(ForeignReferenceMapping mapping, @Nullable Object value) {
        if (value instanceof ValueHolderInterface<?> holder) {
            if (holder.isInstantiated()) {
                noteHeld(mapping, holder);
            }
        } else {
            noteRelated(mapping, value);
        }
    }

    @SuppressWarnings("unchecked") // it gets back what it held
    private void noteHeld(ForeignReferenceMapping mapping, ValueHolderInterface<?> holder) {
        @Nullable Object held = holder.getValue();
        noteRelated(mapping, held);
        attributes.add(() -> {
            if (holder.getValue() != held) {
                ((ValueHolderInterface<@Nullable Object>) holder).setValue(held);
            }
        });
    }

    private void noteRelated(ForeignReferenceMapping mapping, @Nullable Object related) {
        if (related == null || (related instanceof IndirectContainer<?> lazy && !lazy.isInstantiated())) {
            return;
        }
        if (!mapping.isCollectionMapping()) {
            ahead.push(related);
        } else if (related instanceof Map<?, ?> map) {
            noteMap(map);
            map.values().forEach(element -> noteElement(mapping, element));
        } else if (related instanceof Collection<?> collection) {
            noteCollection(collection);
            collection.forEach(element -> noteElement(mapping, element));
        }
    }

    private void noteElement(ForeignReferenceMapping mapping, @Nullable Object element) {
        if (element == null) {
            return;
        }
        if (mapping instanceof AggregateCollectionMapping embeddables) {
            noteAttributes(element, embeddables.getReferenceDescriptor());
        } else if (mapping.getReferenceDescriptor() != null) { // else an element is a basic value
            ahead.push(element);
        }
    }

    @SuppressWarnings("unchecked") // it gets back what it held
    private void noteCollection(Collection<?> collection) {
        List<?> elements = new ArrayList<>(collection);
        contents.add(() -> {
            if (!isSame(elements, collection)) {
                collection.clear();
                ((Collection<Object>) collection).addAll(elements);
            }
        });
    }

    @SuppressWarnings("unchecked") // it gets back what it held
    private void noteMap(Map<?, ?> map) {
        Map<?, ?> entries = new LinkedHashMap<>(map);
        contents.add(() -> {
            if (!isSame(entries.keySet(), map.keySet()) || !isSame(entries.values(), map.values())) {
                map.clear();
                ((Map<Object, Object>) map).putAll(entries);
            }
        });
    }

    private static boolean isSame(Collection<?> before, Collection<?> now) {
        if (before.size() != now.size()) {
            return false;
        }
        Iterator<?> elements = now.iterator();
        for (Object element : before) {
            if (element != elements.next()) {
                return false;
            }
        }
        return true;
    }
}
