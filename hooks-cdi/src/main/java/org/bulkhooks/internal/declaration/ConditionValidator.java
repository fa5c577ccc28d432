package org.bulkhooks.internal.declaration;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.AttributeConditions;
import org.bulkhooks.internal.condition.DeclaredCondition;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;
import org.bulkhooks.internal.condition.DeclaredCondition.OnAttributes;
import org.bulkhooks.internal.condition.EntityConditions;
import org.bulkhooks.internal.condition.InvalidConditionException;
import org.bulkhooks.internal.model.PersistentPath;
import org.bulkhooks.internal.model.PersistentPaths;
import org.bulkhooks.internal.model.TypeVariables;
import org.bulkhooks.internal.registry.HookEvent;
import org.jspecify.annotations.Nullable;

/** Makes conditions of what hooks declare, and finds the mistakes in it. */
final class ConditionValidator {

    private final AttributeConditions factory;
    private final ConditionSource beans;

    ConditionValidator(AttributeConditions factory, ConditionSource beans) {
        this.factory = factory;
        this.beans = beans;
    }

    /**
     * Makes the condition of a hook.
     *
     * @param problems where mistakes are added
     * @return the condition, or null if the hook has none; of no use if it has mistakes
     */
    @Nullable
    Condition<Object> validate(HookDeclaration hook, List<DeploymentProblem> problems) {
        if (hook.event() == HookEvent.OPERATION_COMPLETED) {
            return null; // which has no records, a mistake of its own
        }
        Condition<Object> all = null;
        for (DeclaredCondition declared : hook.conditions()) {
            Condition<Object> one = declared instanceof OfBean bean
                    ? validate(hook, bean, problems)
                    : validate(hook, (OnAttributes) declared, problems);
            all = all == null ? one : all.and(one);
        }
        return all;
    }

    private Condition<Object> validate(HookDeclaration hook, OfBean declared, List<DeploymentProblem> problems) {
        Class<?> model = TypeVariables.argument(declared.type(), Condition.class, 0);
        if (!model.isAssignableFrom(hook.model())) {
            problems.add(Messages.conditionOfOtherModel(hook, declared, model));
        }
        return beans.find(hook, declared, problems);
    }

    private Condition<Object> validate(HookDeclaration hook, OnAttributes declared, List<DeploymentProblem> problems) {
        EntityConditions unchecked = new EntityConditions(declared, factory, Map.of());
        boolean updates = hook.event().types().contains(ChangeType.UPDATE) && hook.event() != HookEvent.CHANGE_SET;
        if (declared.needsOldAndNewRecord() && !updates) {
            problems.add(Messages.comparesRecords(hook, declared));
            return unchecked;
        }
        if (declared.paths().isEmpty() || declared.paths().stream().anyMatch(String::isBlank)) {
            problems.add(Messages.withoutAttribute(hook, declared.annotation()));
            return unchecked;
        }
        boolean known = true;
        for (String path : new LinkedHashSet<>(declared.paths())) {
            known &= exists(hook, declared.annotation().annotationType(), path, problems);
            checkLoading(hook, declared, path).ifPresent(problems::add);
        }
        return known ? convert(hook, declared, problems) : unchecked;
    }

    /**
     * Checks that all entities of a hook have an attribute, or adds that to the problems.
     *
     * @param annotation what names the attribute
     */
    boolean exists(
            HookDeclaration hook,
            Class<? extends Annotation> annotation,
            String path,
            List<DeploymentProblem> problems) {
        List<Class<?>> reached = factory.entities().at(hook.model());
        List<Class<?>> lacking = reached.stream()
                .filter(entity -> paths(entity).find(path).isEmpty())
                .toList();
        if (lacking.isEmpty()) {
            return true;
        }
        SortedSet<String> common = new TreeSet<>(paths(lacking.get(0)).alternatives(path));
        reached.forEach(entity -> common.retainAll(paths(entity).alternatives(path)));
        problems.add(Messages.noSuchAttribute(hook, annotation, path, lacking, common));
        return false;
    }

    private Optional<DeploymentProblem> checkLoading(HookDeclaration hook, OnAttributes declared, String path) {
        if (!hook.selection().netChange()) { // most are not, and looking for paths takes time
            return Optional.empty();
        }
        boolean acrossRelation = factory.entities().at(hook.model()).stream()
                .flatMap(entity -> paths(entity).find(path).stream())
                .anyMatch(PersistentPath::acrossRelation);
        return acrossRelation
                ? Optional.of(Messages.loadsAfterTransaction(
                        hook,
                        "'" + path + "' of @"
                                + declared.annotation().annotationType().getSimpleName(),
                        "remove @NetChange, or the condition on the related record"))
                : Optional.empty();
    }

    private Condition<Object> convert(HookDeclaration hook, OnAttributes declared, List<DeploymentProblem> problems) {
        Map<Class<?>, Condition<Object>> byClass = new LinkedHashMap<>();
        List<DeploymentProblem> invalid = new ArrayList<>();
        for (Class<?> entity : factory.entities().at(hook.model())) {
            try {
                byClass.put(entity, factory.condition(declared, entity));
            } catch (InvalidConditionException mistake) {
                invalid.add(problem(hook, declared, mistake));
            }
        }
        problems.addAll(new LinkedHashSet<>(invalid));
        return new EntityConditions(declared, factory, byClass);
    }

    private static DeploymentProblem problem(
            HookDeclaration hook, OnAttributes declared, InvalidConditionException mistake) {
        String reason = String.valueOf(mistake.getMessage());
        return switch (mistake.reason()) {
            case TEXT -> Messages.invalidText(hook, declared.annotation(), reason);
            case TYPE -> Messages.invalidType(hook, declared.annotation(), reason);
            case ORDER -> Messages.withoutOrder(hook, declared.annotation(), reason);
            case INVERSE -> Messages.neverChanges(hook, declared.annotation(), reason);
        };
    }

    private PersistentPaths paths(Class<?> entity) {
        return new PersistentPaths(entity, factory.entities());
    }
}
