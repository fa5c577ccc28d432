package org.bulkhooks.internal.extension;

import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bulkhooks.ChangeType;
import org.bulkhooks.internal.dispatch.Hook;
import org.bulkhooks.internal.dispatch.HookEvent;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.PersistentAttributes;
import org.bulkhooks.internal.model.SimilarNames;

/** Finds the mistakes in the declaration of a hook. Pure: all that it knows was given to it. */
final class HookValidator {

    private final EntityClasses entities;

    HookValidator(EntityClasses entities) {
        this.entities = entities;
    }

    /** Returns what is wrong with a hook, in the order of ids. */
    List<Problem> validate(HookDeclaration declaration) {
        List<Problem> problems = new ArrayList<>();
        Hook hook = declaration.hook();
        if (!entities.accepts(hook.model())) {
            problems.add(Messages.notAnEntity(hook, entities.similarTo(hook.model())));
        }
        if (declaration.whenChanged() != null) {
            problems.addAll(validateCondition(hook, declaration.whenChanged()));
        }
        if (declaration.async()) {
            problems.add(Messages.asynchronous(hook));
        }
        if (!declaration.qualifiers().isEmpty()) {
            problems.add(Messages.qualifier(
                    hook,
                    declaration.qualifiers().stream()
                            .map(AnnotationText::of)
                            .sorted()
                            .toList()));
        }
        if (hook.phase() != TransactionPhase.IN_PROGRESS) {
            afterEventOf(hook.event()).ifPresent(instead -> problems.add(Messages.beforeInLaterPhase(hook, instead)));
        }
        return problems;
    }

    private List<Problem> validateCondition(Hook hook, List<String> attributes) {
        if (!hook.event().types().contains(ChangeType.UPDATE) || hook.event() == HookEvent.CHANGE_SET) {
            return List.of(Messages.whenChangedOnEvent(hook));
        }
        if (attributes.isEmpty()) {
            return List.of(Messages.whenChangedWithoutAttribute(hook));
        }
        List<Class<?>> reached = entities.at(hook.model());
        List<Problem> problems = new ArrayList<>();
        for (String attribute : new LinkedHashSet<>(attributes)) {
            List<Class<?>> lacking = new ArrayList<>();
            for (Class<?> entity : reached) {
                if (!PersistentAttributes.of(entity, entities).contains(attribute)) {
                    lacking.add(entity);
                }
            }
            if (!lacking.isEmpty()) {
                Set<String> common = commonAttributes(reached);
                problems.add(Messages.noSuchAttribute(
                        hook,
                        attribute,
                        lacking,
                        SimilarNames.to(attribute, common).stream().limit(1).toList(),
                        common));
            }
        }
        return problems;
    }

    private Set<String> commonAttributes(List<Class<?>> entityClasses) {
        SortedSet<String> common = new TreeSet<>(PersistentAttributes.of(entityClasses.get(0), entities));
        entityClasses.forEach(entity -> common.retainAll(PersistentAttributes.of(entity, entities)));
        return common;
    }

    private static Optional<HookEvent> afterEventOf(HookEvent event) {
        return switch (event) {
            case BEFORE_CREATE -> Optional.of(HookEvent.AFTER_CREATE);
            case BEFORE_UPDATE -> Optional.of(HookEvent.AFTER_UPDATE);
            case BEFORE_DELETE -> Optional.of(HookEvent.AFTER_DELETE);
            case BEFORE_SAVE -> Optional.of(HookEvent.AFTER_SAVE);
            case VALIDATE_CREATE -> Optional.of(HookEvent.AFTER_CREATE);
            case VALIDATE_UPDATE -> Optional.of(HookEvent.AFTER_UPDATE);
            case VALIDATE_DELETE -> Optional.of(HookEvent.AFTER_DELETE);
            case VALIDATE_SAVE -> Optional.of(HookEvent.AFTER_SAVE);
            case AFTER_CREATE, AFTER_UPDATE, AFTER_DELETE, AFTER_SAVE, CHANGE_SET, OPERATION_COMPLETED ->
                Optional.empty();
        };
    }
}
