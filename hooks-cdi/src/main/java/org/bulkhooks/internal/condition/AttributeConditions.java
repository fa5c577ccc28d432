package org.bulkhooks.internal.condition;

import java.util.List;
import java.util.Map;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.Conditions;
import org.bulkhooks.condition.ValueCondition;
import org.bulkhooks.internal.condition.DeclaredCondition.OnAttributes;
import org.bulkhooks.internal.condition.InvalidConditionException.Reason;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.PersistentMembers;
import org.bulkhooks.internal.model.PersistentMembers.Member;
import org.bulkhooks.internal.model.PersistentPath;
import org.bulkhooks.internal.model.PersistentPath.Kind;
import org.bulkhooks.internal.model.PersistentPaths;
import org.bulkhooks.spi.value.UnknownAttribute;

/**
 * Makes conditions on the attributes of one entity class of what annotations declare. Thread-safe.
 *
 * @param entities the entity classes that are known
 * @param converters the attribute converters that are known
 */
public record AttributeConditions(EntityClasses entities, ValueConverters converters) {

    /**
     * Makes a condition, with its value converted to the type of the attribute.
     *
     * @throws InvalidConditionException if the condition makes no sense for the attribute
     * @throws IllegalArgumentException if there is no such attribute
     */
    public Condition<Object> condition(OnAttributes declared, Class<?> entityClass) throws InvalidConditionException {
        return switch (declared.kind()) {
            case CHANGED -> Conditions.changed(written(declared, entityClass));
            case UNCHANGED -> Conditions.unchanged(written(declared, entityClass));
            case NULL ->
                nullness(
                        declared,
                        entityClass,
                        Conditions.isNull(declared.paths().get(0)));
            case NOT_NULL ->
                nullness(
                        declared,
                        entityClass,
                        Conditions.isNotNull(declared.paths().get(0)));
            default -> comparison(declared, entityClass);
        };
    }

    /** Returns the paths, all of which are written with the record, or not known. */
    private String[] written(OnAttributes declared, Class<?> entityClass) throws InvalidConditionException {
        for (String path : declared.paths()) {
            PersistentPath found = find(path, entityClass);
            if (found.isInverse() && !found.acrossRelation()) {
                throw new InvalidConditionException(
                        Reason.INVERSE,
                        "'" + path + "' is the inverse side of a relation (mappedBy), which is not written with "
                                + entityClass.getSimpleName()
                                + " and never changes; observe the entity that has the other"
                                + " side");
            }
        }
        return declared.paths().toArray(String[]::new);
    }

    private Condition<Object> nullness(OnAttributes declared, Class<?> entityClass, ValueCondition<Object> condition)
            throws InvalidConditionException {
        PersistentPath path = find(declared.paths().get(0), entityClass);
        if (path.isPlural()) {
            throw new InvalidConditionException(
                    Reason.TYPE,
                    "'" + path.path()
                            + "' is a collection, which is never null; use @WhenChanged, or a condition bean with @When");
        }
        if (path.type().isPrimitive() && path.steps().size() == 1) { // behind an embeddable or a relation it can be
            throw new InvalidConditionException(
                    Reason.TYPE,
                    "'" + path.path() + "' is of the primitive type "
                            + path.type().getSimpleName()
                            + ", which is never null; compare it by @WhenEqual, or give the attribute the type "
                            + TextConversions.boxed(path.type()).getSimpleName());
        }
        return declared.onlyOnChange() ? condition.onlyOnChange() : condition;
    }

    private Condition<Object> comparison(OnAttributes declared, Class<?> entityClass) throws InvalidConditionException {
        PersistentPath path = find(declared.paths().get(0), entityClass);
        boolean reference = path.kind() == Kind.REFERENCE;
        if (declared.kind().isOrder() && (reference || !isOrdered(path.type()))) {
            throw new InvalidConditionException(
                    Reason.ORDER,
                    "'" + path.path() + "' is of the type " + path.type().getSimpleName()
                            + ", which has no order; use @WhenEqual, or a condition bean with @When");
        }
        PersistentPath compared = reference ? id(path, entityClass) : path;
        AttributeText text = AttributeText.of(entityClass, compared, converters);
        if (compared.kind() != Kind.BASIC || !text.isSupported()) {
            throw new InvalidConditionException(Reason.TYPE, unsupported(compared));
        }
        return declared.kind().condition(compared.path(), text.convert(declared.text()), declared.onlyOnChange());
    }

    private static boolean isOrdered(Class<?> type) {
        return Comparable.class.isAssignableFrom(TextConversions.boxed(type)) || type == java.util.Calendar.class;
    }

    private static String unsupported(PersistentPath path) {
        String what = "'" + path.path() + "' is of the type " + path.type().getSimpleName()
                + ", of which no value can be written as text; ";
        return path.kind() == Kind.EMBEDDED
                ? what + "name an attribute of it, such as '" + path.path() + "."
                        + PersistentMembers.of(path.type()).keySet().stream()
                                .findFirst()
                                .orElse("...") + "'"
                : what + "use a condition bean with @When";
    }

    private PersistentPath id(PersistentPath reference, Class<?> entityClass) throws InvalidConditionException {
        List<String> ids = PersistentMembers.of(reference.type()).entrySet().stream()
                .filter(member -> member.getValue().isId())
                .map(Map.Entry<String, Member>::getKey)
                .toList();
        if (ids.size() != 1) {
            throw new InvalidConditionException(
                    Reason.TYPE,
                    "'" + reference.path() + "' is a relation to "
                            + reference.type().getSimpleName()
                            + ", whose id is not one annotated attribute; name an attribute of it, such as '"
                            + reference.path() + ".id'");
        }
        return find(reference.path() + "." + ids.get(0), entityClass);
    }

    private PersistentPath find(String path, Class<?> entityClass) {
        PersistentPaths paths = new PersistentPaths(entityClass, entities);
        return paths.find(path)
                .orElseThrow(() -> new IllegalArgumentException(
                        UnknownAttribute.message(path, entityClass.getSimpleName(), paths.alternatives(path))));
    }
}
