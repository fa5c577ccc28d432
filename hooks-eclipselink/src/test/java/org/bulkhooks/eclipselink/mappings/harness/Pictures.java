package org.bulkhooks.eclipselink.mappings.harness;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.AggregateCollectionMapping;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.FetchGroupTracker;

/**
 * Writes down what records hold, attribute by attribute, as their getters tell it; other records are told by their
 * keys.
 */
final class Pictures {

    private static final String INVERSE = "inverse ";
    private static final Map<Class<?>, Map<String, Method>> GETTERS = new ConcurrentHashMap<>();

    private final AbstractSession session;

    Pictures(AbstractSession session) {
        this.session = session;
    }

    /** Returns what tells a record from all others, the same on both sides. */
    String key(Object record) {
        ClassDescriptor descriptor = session.getDescriptor(record.getClass());
        ClassDescriptor root =
                descriptor.hasInheritance() ? descriptor.getInheritancePolicy().getRootParentDescriptor() : descriptor;
        return root.getAlias() + " " + ((Sample) record).getCode();
    }

    /** Returns everything, loading what is not loaded. */
    Map<String, String> all(Object record) {
        return of(record, true);
    }

    /** Returns columns and references, loading them; collections only if they are loaded. */
    Map<String, String> withoutLazyCollections(Object record) {
        return of(record, false);
    }

    private Map<String, String> of(Object record, boolean loading) {
        Map<String, String> values = new TreeMap<>();
        collect(session.getDescriptor(record.getClass()), record, "", loading, values);
        return values;
    }

    /** Returns the attributes of primitive types that a model has, those of its embeddables with their paths. */
    static List<String> primitives(ClassDescriptor descriptor) {
        List<String> paths = new ArrayList<>();
        addPrimitives(descriptor, "", paths);
        return paths;
    }

    private static void addPrimitives(ClassDescriptor descriptor, String prefix, List<String> paths) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping instanceof AggregateObjectMapping embedded) {
                addPrimitives(embedded.getReferenceDescriptor(), prefix + mapping.getAttributeName() + ".", paths);
            } else if (mapping.isDirectToFieldMapping()
                    && mapping.getAttributeName() != null
                    && !mapping.isPrimaryKeyMapping()
                    && mapping.getAttributeAccessor().getAttributeClass().isPrimitive()) {
                paths.add(prefix + mapping.getAttributeName());
            }
        }
    }

    /** Tells whether a path is an attribute that has no column or row of the record itself, but of the other side. */
    static boolean isInverse(String path) {
        return path.startsWith(INVERSE);
    }

    /** Inverse is also what reads a column that another attribute writes. */
    private static boolean isInverse(DatabaseMapping mapping) {
        if (mapping.isDirectToFieldMapping() && mapping.isReadOnly()) {
            DatabaseMapping writer = mapping.getDescriptor().getObjectBuilder().getMappingForField(mapping.getField());
            return writer != null && !writer.isReadOnly();
        }
        if (mapping.isOneToManyMapping()) {
            return mapping.isReadOnly() || !mapping.isUnidirectionalOneToManyMapping();
        }
        if (mapping instanceof OneToOneMapping reference) {
            return !reference.isForeignKeyRelationship() && !reference.hasRelationTableMechanism();
        }
        return mapping.isManyToManyMapping() && mapping.isReadOnly();
    }

    /** Collects values; an embeddable that is null has nothing but null. */
    private void collect(
            ClassDescriptor descriptor, Object owner, String prefix, boolean loading, Map<String, String> values) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            String attribute = mapping.getAttributeName();
            if (attribute == null || (!loading && isUnloaded(mapping, owner))) {
                continue;
            }
            String path = (isInverse(mapping) ? INVERSE : "") + prefix + attribute;
            Object value = owner == null ? null : value(mapping, owner);
            if (mapping instanceof AggregateObjectMapping embedded) {
                collect(embedded.getReferenceDescriptor(), value, path + ".", loading, values);
            } else if (mapping instanceof CollectionMapping collection) {
                values.put(path, elements(collection, value));
            } else if (mapping instanceof ForeignReferenceMapping) {
                values.put(path, element(mapping, value));
            } else {
                values.put(path, ValueTexts.of(value));
            }
        }
    }

    private static boolean isUnloaded(DatabaseMapping mapping, Object owner) {
        if (!(mapping instanceof CollectionMapping) || owner == null) {
            return false;
        }
        boolean fetched = !(owner instanceof FetchGroupTracker tracker)
                || tracker._persistence_isAttributeFetched(mapping.getAttributeName());
        return !fetched || !mapping.isAttributeValueFromObjectInstantiated(owner);
    }

    private String elements(CollectionMapping mapping, Object value) {
        List<String> elements = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> elements.add(element(mapping, key) + "=" + element(mapping, element)));
            elements.sort(null);
        } else if (value instanceof Iterable<?> all) {
            all.forEach(element -> elements.add(element(mapping, element)));
            if (mapping.getListOrderField() == null) {
                elements.sort(null); // a database has no order of its own
            }
        }
        return elements.toString();
    }

    private String element(DatabaseMapping mapping, Object element) {
        if (element instanceof Sample) {
            return key(element);
        }
        if (mapping instanceof AggregateCollectionMapping embeddables
                && embeddables.getReferenceClass().isInstance(element)) {
            Map<String, String> values = new TreeMap<>();
            collect(embeddables.getReferenceDescriptor(), element, "", true, values);
            return values.toString();
        }
        return ValueTexts.of(element);
    }

    private static Object value(DatabaseMapping mapping, Object owner) {
        Method getter =
                GETTERS.computeIfAbsent(owner.getClass(), Pictures::getters).get(mapping.getAttributeName());
        try {
            return getter == null ? mapping.getAttributeValueFromObject(owner) : getter.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(owner.getClass() + " " + mapping.getAttributeName(), e);
        }
    }

    private static Map<String, Method> getters(Class<?> type) {
        try {
            Map<String, Method> getters = new HashMap<>();
            for (PropertyDescriptor property : Introspector.getBeanInfo(type).getPropertyDescriptors()) {
                if (property.getReadMethod() != null) {
                    getters.put(property.getName(), property.getReadMethod());
                }
            }
            return getters;
        } catch (IntrospectionException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
