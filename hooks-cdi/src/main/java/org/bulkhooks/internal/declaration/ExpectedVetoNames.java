package org.bulkhooks.internal.declaration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the configured names of exceptions that are expected vetoes.
 *
 * @param loaders the class loaders of the application, which can have several modules
 */
public record ExpectedVetoNames(Collection<ClassLoader> loaders) {

    private static final Set<Class<?>> OF_BUGS =
            Set.of(Throwable.class, Exception.class, RuntimeException.class, Error.class);

    /** Finds the names that are none of exception classes, and those that bugs have too. */
    public List<DeploymentProblem> check(List<String> names) {
        return names.stream().map(this::problem).flatMap(Optional::stream).toList();
    }

    private Optional<DeploymentProblem> problem(String name) {
        Class<?> found = find(name);
        boolean right = found != null && Throwable.class.isAssignableFrom(found) && !OF_BUGS.contains(found);
        return right ? Optional.empty() : Optional.of(Messages.notOfExpectedVetoes(name, found));
    }

    private @Nullable Class<?> find(String name) {
        for (ClassLoader loader : loaders) {
            try {
                return Class.forName(name, false, loader);
            } catch (ClassNotFoundException | LinkageError notThere) {
                // another module may have it
            }
        }
        return null;
    }
}
