package org.bulkhooks.internal.declaration;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.internal.condition.AttributeConditions;
import org.bulkhooks.internal.condition.ValueConverters;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.registry.Hook;

/**
 * All checks of the declarations of hooks, which make their conditions too.
 *
 * @param entities the entity classes that are known
 * @param converters the attribute converters that are known
 * @param beans the conditions that are beans
 */
public record HookChecks(EntityClasses entities, ValueConverters converters, ConditionSource beans) {

    /**
     * Checks hooks.
     *
     * @param problems where mistakes are added, by hook
     * @return the hooks, of no use if there are mistakes
     */
    public List<Hook> check(List<HookDeclaration> hooks, List<DeploymentProblem> problems) {
        ConditionValidator conditions = new ConditionValidator(new AttributeConditions(entities, converters), beans);
        HookValidator declarations = new HookValidator(entities);
        LoadValidator loads = new LoadValidator(entities, conditions);
        List<Hook> checked = new ArrayList<>();
        for (HookDeclaration declaration : hooks) {
            Condition<Object> condition = conditions.validate(declaration, problems);
            checked.add(declaration.hook(condition));
            problems.addAll(declarations.validate(declaration));
            problems.addAll(loads.validate(declaration));
        }
        return checked;
    }
}
