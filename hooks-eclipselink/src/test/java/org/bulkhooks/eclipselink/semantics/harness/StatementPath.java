package org.bulkhooks.eclipselink.semantics.harness;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes what a mutation does to records with one Criteria UPDATE, and deletes with one JPQL DELETE.
 *
 * <p>A statement gives all rows the same values, and writes no collections: a mutation that does otherwise is not for
 * this path, and is told so.
 */
final class StatementPath {

    private final EntityManager em;

    StatementPath(EntityManager em) {
        this.em = em;
    }

    /** Sets the attributes that the mutation changes in any of the records, in all of their rows. */
    <E> void update(Class<E> type, List<E> records, Collection<?> ids, Consumer<? super E> mutation) {
        AttributeValues values = new AttributeValues(em);
        List<Map<String, Object>> before = records.stream().map(values::loaded).toList();
        records.forEach(mutation);
        List<Map<String, Object>> after = records.stream().map(values::loaded).toList();
        Set<String> changed = new TreeSet<>();
        for (int i = 0; i < records.size(); i++) {
            changed.addAll(AttributeValues.changed(before.get(i), after.get(i)));
        }
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaUpdate<E> update = builder.createCriteriaUpdate(type);
        Root<E> root = update.from(type);
        if (changed.isEmpty()) { // also a statement that sets what is there has no net change
            Path<String> text = root.get(values.attributeOfText(type));
            update.set(text, text);
        }
        for (String attribute : changed) {
            update.set(path(root, attribute), theOneValueOf(attribute, after));
        }
        update.where(root.get("id").in(new ArrayList<>(ids)));
        em.createQuery(update).executeUpdate();
    }

    private static Path<Object> path(Root<?> root, String attribute) {
        Path<?> path = root;
        for (String name : attribute.split("\\.", -1)) {
            path = path.get(name);
        }
        @SuppressWarnings("unchecked") // whatever it is, the value was read from the same attribute
        Path<Object> typed = (Path<Object>) path;
        return typed;
    }

    private static Object theOneValueOf(String attribute, List<Map<String, Object>> records) {
        List<Object> distinct = records.stream()
                .map(record -> record.getOrDefault(attribute, AttributeValues.ABSENT))
                .distinct()
                .toList();
        if (distinct.size() != 1 || distinct.get(0) == AttributeValues.ABSENT) {
            throw new AssertionError("a statement gives all rows the same " + attribute + "; this is not for its path");
        }
        return distinct.get(0);
    }

    /** Deletes the rows with these ids. */
    void delete(Class<?> type, Collection<Long> ids) {
        String delete = "delete from " + type.getSimpleName() + " e where ";
        if (ids.isEmpty()) { // "in ()" is not SQL
            em.createQuery(delete + "e.id is null").executeUpdate();
        } else {
            em.createQuery(delete + "e.id in :ids").setParameter("ids", ids).executeUpdate();
        }
    }
}
