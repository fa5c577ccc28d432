package org.bulkhooks.internal.declaration;

import jakarta.enterprise.event.TransactionPhase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.bulkhooks.Load;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.PersistentPaths;

/** Finds the mistakes in {@code @Load}. Pure: all that it knows was given to it. */
final class LoadValidator {

    private final EntityClasses entities;
    private final ConditionValidator attributes;

    LoadValidator(EntityClasses entities, ConditionValidator attributes) {
        this.entities = entities;
        this.attributes = attributes;
    }

    List<DeploymentProblem> validate(HookDeclaration hook) {
        List<String> loaded = hook.selection().loaded();
        if (!hook.loads()) {
            return List.of();
        }
        List<DeploymentProblem> problems = new ArrayList<>();
        if (loaded.isEmpty()) {
            problems.add(Messages.loadOfNothing(hook));
        }
        for (String path : new LinkedHashSet<>(loaded)) {
            if (attributes.exists(hook, Load.class, path, problems)) {
                checkLoadable(hook, path, problems);
            }
        }
        if (hook.phase() != TransactionPhase.IN_PROGRESS && hook.phase() != TransactionPhase.BEFORE_COMPLETION) {
            problems.add(Messages.loadsAfterTransaction(
                    hook,
                    "what @Load loads",
                    "remove @Load and find what is needed in a transaction of the hook's own, or remove during = ..."));
        }
        return problems;
    }

    private void checkLoadable(HookDeclaration hook, String path, List<DeploymentProblem> problems) {
        entities.at(hook.model()).stream()
                .filter(entity -> !new PersistentPaths(entity, entities)
                        .find(path)
                        .orElseThrow()
                        .isLoadable())
                .findFirst()
                .ifPresent(entity -> problems.add(Messages.loadOfNoRelation(hook, path, entity)));
    }
}
