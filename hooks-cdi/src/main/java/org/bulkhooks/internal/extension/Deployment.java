package org.bulkhooks.internal.extension;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.spi.PersistenceIntegration;

/**
 * All that is known of an application when it is deployed.
 *
 * @param hooks its hooks
 * @param graphs its dependency graphs
 * @param facades the places where facades are injected
 * @param unsatisfied those of them without an EntityManager bean
 * @param provider its integrations and persistence units
 */
record Deployment(
        List<HookDeclaration> hooks,
        List<GraphBean> graphs,
        List<FacadeInjection> facades,
        List<FacadeInjection> unsatisfied,
        Provider provider) {

    /** Returns all mistakes, sorted by id within each place. */
    List<Problem> validate() {
        List<Problem> problems = new ArrayList<>();
        EntityClasses entities = EntityClasses.of(provider.units(), provider.mappingFiles());
        HookValidator validator = new HookValidator(entities);
        hooks.forEach(hook -> problems.addAll(validator.validate(hook)));
        problems.addAll(new GraphValidator(entities).validate(graphs));
        unsatisfied.forEach(injection -> problems.add(Messages.noEntityManager(injection)));
        provider.failure().ifPresent(thrown -> problems.add(Messages.brokenIntegration(thrown)));
        List<PersistenceIntegration> integrations = provider.integrations();
        if (integrations.size() > 1) {
            problems.add(Messages.severalIntegrations(integrations.stream()
                    .map(integration -> integration.getClass().getName())
                    .toList()));
        }
        boolean needed = !hooks.isEmpty() || !graphs.isEmpty() || !facades.isEmpty();
        if (integrations.isEmpty() && provider.failure().isEmpty() && needed) {
            problems.add(Messages.noIntegration());
        }
        return problems;
    }
}
