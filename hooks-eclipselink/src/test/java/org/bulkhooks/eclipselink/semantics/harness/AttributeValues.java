package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.Attribute.PersistentAttributeType;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.SingularAttribute;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads the attributes of records by their getters, those of embeddables by their paths. */
public final class AttributeValues {

    /** What an attribute has that is not loaded. */
    static final Object ABSENT = new Object();

    private final Metamodel metamodel;
    private final PersistenceUnitUtil util;

    public AttributeValues(EntityManager em) {
        metamodel = em.getMetamodel();
        util = em.getEntityManagerFactory().getPersistenceUnitUtil();
    }

    /** Returns the values of what is loaded; a collection's elements are copied. */
    Map<String, Object> loaded(Object record) {
        Map<String, Object> values = new HashMap<>();
        for (Attribute<?, ?> attribute : metamodel.entity(record.getClass()).getAttributes()) {
            if (util.isLoaded(record, attribute.getName())) {
                collect(attribute, attribute.getName(), get(record, attribute.getName()), values);
            }
        }
        return values;
    }

    /**
     * Returns all values but those of relations of many, loading what is not loaded; entities are told by their ids.
     */
    public Map<String, Object> all(Object record) {
        Map<String, Object> values = new HashMap<>();
        for (Attribute<?, ?> attribute : metamodel.entity(record.getClass()).getAttributes()) {
            if (!attribute.isCollection()
                    || attribute.getPersistentAttributeType() == PersistentAttributeType.ELEMENT_COLLECTION) {
                collect(attribute, attribute.getName(), get(record, attribute.getName()), values);
            }
        }
        values.replaceAll((path, value) -> comparable(value));
        return values;
    }

    private Object comparable(Object value) {
        if (value instanceof Collection<?> elements) {
            return elements.stream().map(String::valueOf).sorted().toList();
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        boolean isEntity = value != null
                && metamodel.getEntities().stream()
                        .anyMatch(entity -> entity.getJavaType().equals(value.getClass()));
        return isEntity ? value.getClass().getSimpleName() + " " + util.getIdentifier(value) : value;
    }

    private void collect(Attribute<?, ?> attribute, String path, Object value, Map<String, Object> values) {
        if (attribute instanceof SingularAttribute<?, ?> singular
                && singular.getType() instanceof EmbeddableType<?> embeddable) {
            for (Attribute<?, ?> part : embeddable.getAttributes()) {
                Object inner = value == null ? null : get(value, part.getName());
                collect(part, path + "." + part.getName(), inner, values);
            }
        } else {
            values.put(path, value instanceof Collection<?> elements ? new ArrayList<>(elements) : value);
        }
    }

    /** Returns the paths of what is loaded afterwards and was not the same before. */
    static Set<String> changed(Map<String, Object> before, Map<String, Object> after) {
        Set<String> changed = new TreeSet<>();
        after.forEach((path, value) -> {
            if (!Objects.equals(before.getOrDefault(path, ABSENT), value)) {
                if (value instanceof Collection || path.equals("id") || path.equals("version")) {
                    throw new AssertionError(
                            "a statement of the application does not write " + path + "; this is not for its path");
                }
                changed.add(path);
            }
        });
        return changed;
    }

    /** Returns an attribute that holds a text. */
    String attributeOfText(Class<?> type) {
        return metamodel.entity(type).getSingularAttributes().stream()
                .filter(attribute -> attribute.getJavaType().equals(String.class) && !attribute.isId())
                .map(SingularAttribute::getName)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static Object get(Object record, String attribute) {
        try {
            PropertyDescriptor property = Arrays.stream(
                            Introspector.getBeanInfo(record.getClass()).getPropertyDescriptors())
                    .filter(one -> one.getName().equals(attribute))
                    .findFirst()
                    .orElseThrow();
            return property.getReadMethod().invoke(record);
        } catch (IntrospectionException | ReflectiveOperationException e) {
            throw new IllegalStateException(attribute + " of " + record.getClass(), e);
        }
    }
}
