package org.bulkhooks.internal.declaration;

import jakarta.enterprise.event.TransactionPhase;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.registry.HookEvent;

/** Finds the mistakes in the declaration of a hook. Pure: all that it knows was given to it. */
final class HookValidator {

    private final EntityClasses entities;

    HookValidator(EntityClasses entities) {
        this.entities = entities;
    }

    /** Returns what is wrong with a hook, in the order of ids. */
    List<DeploymentProblem> validate(HookDeclaration hook) {
        List<DeploymentProblem> problems = new ArrayList<>();
        if (!entities.accepts(hook.model())) {
            Type element = GenericTypes.element(hook.modelType());
            boolean ofEntities = element != null
                    && !entities.at(GenericTypes.rawType(element)).isEmpty();
            problems.add(Messages.notAnEntity(hook, entities.similarTo(hook.model()), ofEntities));
        }
        if (hook.async()) {
            problems.add(Messages.asynchronous(hook));
        }
        if (!hook.qualifiers().isEmpty()) {
            problems.add(Messages.qualifier(
                    hook,
                    hook.qualifiers().stream().map(AnnotationText::of).sorted().toList()));
        }
        if (hook.phase() != TransactionPhase.IN_PROGRESS) {
            afterEventOf(hook.event()).ifPresent(instead -> problems.add(Messages.beforeInLaterPhase(hook, instead)));
        }
        validateExactType(hook).ifPresent(problems::add);
        if (hook.event() == HookEvent.OPERATION_COMPLETED) {
            problems.addAll(validateCompleted(hook));
        } else {
            validateNetChange(hook).ifPresent(problems::add);
            if (hook.selection().netChange() && hook.selection().nonReentrant()) {
                problems.add(Messages.netChangeIsNeverReentered(hook));
            }
        }
        return problems;
    }

    private Optional<DeploymentProblem> validateExactType(HookDeclaration hook) {
        boolean concrete = entities.at(hook.model()).contains(hook.model())
                && !Modifier.isAbstract(hook.model().getModifiers());
        boolean unknown = entities.at(hook.model()).isEmpty()
                && entities.known().isEmpty()
                && entities.mappingFiles()
                && !Modifier.isAbstract(hook.model().getModifiers());
        return hook.selection().exactType() && !concrete && !unknown
                ? Optional.of(Messages.exactTypeOfNoEntity(hook))
                : Optional.empty();
    }

    private static Optional<DeploymentProblem> validateNetChange(HookDeclaration hook) {
        boolean inTransaction =
                hook.phase() == TransactionPhase.IN_PROGRESS || hook.phase() == TransactionPhase.BEFORE_COMPLETION;
        return hook.selection().netChange() && inTransaction
                ? Optional.of(Messages.netChangeInTransaction(hook))
                : Optional.empty();
    }

    private static List<DeploymentProblem> validateCompleted(HookDeclaration hook) {
        List<DeploymentProblem> problems = new ArrayList<>();
        if (hook.phase() != TransactionPhase.IN_PROGRESS) {
            problems.add(Messages.completedInLaterPhase(hook));
        }
        Set<String> useless = new LinkedHashSet<>();
        hook.conditions().forEach(condition -> useless.add(simpleName(condition.annotation())));
        if (hook.loads()) {
            useless.add("@Load");
        }
        if (hook.selection().netChange()) {
            useless.add("@NetChange");
        }
        if (hook.selection().nonReentrant()) {
            useless.add("@NonReentrant");
        }
        if (!useless.isEmpty()) {
            problems.add(Messages.completedHasNoRecords(hook, useless));
        }
        return problems;
    }

    private static String simpleName(Annotation annotation) {
        return "@" + annotation.annotationType().getSimpleName();
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
