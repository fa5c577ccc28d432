package org.bulkhooks.internal.declaration;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.registry.Moment;
import org.bulkhooks.spi.value.SimilarNames;

/**
 * Finds the hooks that the configuration switches off: by id, or by class and method.
 *
 * @param hooks all hooks of the application
 */
public record DisabledHooks(List<Hook> hooks) {

    /**
     * Returns the hooks that are named.
     *
     * @param problems where names of no hook, and of hooks that validate, are added
     */
    public Set<Hook> find(List<String> names, Collection<DeploymentProblem> problems) {
        Set<Hook> found = new LinkedHashSet<>();
        for (String name : names) {
            List<Hook> named = hooks.stream()
                    .filter(hook -> namesOf(hook).anyMatch(name::equals))
                    .toList();
            if (named.isEmpty()) {
                problems.add(Messages.noHookToDisable(name, similarTo(name)));
            }
            named.stream()
                    .filter(hook -> hook.event().moments().contains(Moment.VALIDATE))
                    .forEach(hook -> problems.add(Messages.validationDisabled(name, hook.signature())));
            found.addAll(named);
        }
        return found;
    }

    private static Stream<String> namesOf(Hook hook) {
        return Stream.of(hook.id(), shortName(hook), hook.beanClass().getName() + "." + hook.methodName());
    }

    private static String shortName(Hook hook) {
        return hook.beanClass().getSimpleName() + "." + hook.methodName();
    }

    private List<String> similarTo(String name) {
        Set<String> names =
                new TreeSet<>(hooks.stream().map(DisabledHooks::shortName).toList());
        return SimilarNames.to(name, names);
    }
}
