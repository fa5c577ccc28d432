package org.bulkhooks.internal.declaration;

import java.util.List;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.DeclaredCondition.OfBean;

/** Finds the conditions that hooks name by their classes. */
@FunctionalInterface
public interface ConditionSource {

    /**
     * Returns the condition that a hook names.
     *
     * @param problems where it is added that there is none, or several
     * @return the condition; one that passes nothing if there is a problem
     */
    Condition<Object> find(HookDeclaration hook, OfBean declared, List<DeploymentProblem> problems);
}
