package org.bulkhooks.internal.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bulkhooks.internal.condition.ValueConverters;
import org.bulkhooks.internal.config.ConfigurationReading;
import org.bulkhooks.internal.declaration.DeploymentProblem;
import org.bulkhooks.internal.declaration.DisabledHooks;
import org.bulkhooks.internal.declaration.ExpectedVetoNames;
import org.bulkhooks.internal.declaration.FacadeInjection;
import org.bulkhooks.internal.declaration.GraphBean;
import org.bulkhooks.internal.declaration.GraphValidator;
import org.bulkhooks.internal.declaration.HookChecks;
import org.bulkhooks.internal.declaration.HookDeclaration;
import org.bulkhooks.internal.declaration.Messages;
import org.bulkhooks.internal.declaration.ObservedRecords;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.spi.PersistenceIntegration;

/**
 * All that is known of an application when it is deployed.
 *
 * @param hooks the declarations of its hooks
 * @param graphs its dependency graphs
 * @param facades the places where facades are injected
 * @param unsatisfied those of them without an EntityManager bean
 * @param misplaced annotations of hooks where there is no hook
 * @param observed its observer methods of records, which are no hooks
 * @param provider its integrations and persistence units
 * @param configuration what was read of its configuration
 * @param loaders the class loaders of its modules
 */
record Deployment(
        List<HookDeclaration> hooks,
        List<GraphBean> graphs,
        List<FacadeInjection> facades,
        List<FacadeInjection> unsatisfied,
        List<DeploymentProblem> misplaced,
        ObservedRecords observed,
        Provider provider,
        ConfigurationReading configuration,
        List<ClassLoader> loaders) {

    /**
     * The result of the checks.
     *
     * @param hooks the hooks, of no use if there are mistakes
     * @param disabled those of them that the configuration switches off
     * @param problems all mistakes, by place
     * @param warnings what may be a mistake
     */
    record Result(
            List<Hook> hooks, Set<Hook> disabled, List<DeploymentProblem> problems, List<DeploymentProblem> warnings) {}

    /** Finds all mistakes, and makes the hooks. */
    Result validate(ConditionBeans conditionBeans) {
        boolean needed = !hooks.isEmpty() || !graphs.isEmpty() || !facades.isEmpty();
        if (provider.unsupported().isPresent()) { // its persistence units are not known: nothing else can be checked
            List<DeploymentProblem> refusal = needed
                    ? List.of(
                            Messages.unsupportedProvider(provider.unsupported().get()))
                    : List.of();
            return new Result(List.of(), Set.of(), refusal, List.of());
        }
        List<DeploymentProblem> problems = new ArrayList<>();
        EntityClasses entities = EntityClasses.of(provider.units(), provider.mappingFiles());
        ValueConverters converters = new ValueConverters(provider.units().stream()
                .flatMap(unit -> unit.converters().stream())
                .collect(Collectors.toUnmodifiableSet()));
        List<Hook> checked = new HookChecks(entities, converters, conditionBeans).check(hooks, problems);
        problems.addAll(misplaced);
        problems.addAll(observed.problems());
        problems.addAll(new GraphValidator(entities).validate(graphs));
        unsatisfied.forEach(injection -> problems.add(Messages.noEntityManager(injection)));
        provider.failure().ifPresent(thrown -> problems.add(Messages.brokenIntegration(thrown)));
        List<PersistenceIntegration> integrations = provider.integrations();
        if (integrations.isEmpty() && provider.failure().isEmpty() && needed) {
            problems.add(Messages.noIntegration());
        }
        configuration.wrongValues().forEach(wrong -> problems.add(Messages.wrongValue(wrong)));
        configuration.mistypedKeys().forEach(mistyped -> problems.add(Messages.mistypedKey(mistyped)));
        problems.addAll(new ExpectedVetoNames(loaders)
                .check(configuration.configuration().expectedVetoes()));
        Set<Hook> disabled =
                new DisabledHooks(checked).find(configuration.configuration().disabled(), problems);
        return new Result(checked, disabled, problems, observed.warnings(entities));
    }
}
