package org.bulkhooks.internal.extension;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bulkhooks.internal.declaration.DeploymentProblem;

/** Makes one exception of all mistakes, so that they are seen together in each container. */
final class DeploymentMistakes {

    private DeploymentMistakes() {}

    static DeploymentException exception(List<DeploymentProblem> problems, Optional<Throwable> cause) {
        String message = problems.stream()
                .map(DeploymentProblem::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        (problems.size() == 1 ? "1 mistake keeps" : problems.size() + " mistakes keep")
                                + " the hooks of this application from running:\n  ",
                        ""));
        DeploymentException mistakes = new DeploymentException(message);
        cause.ifPresent(mistakes::addSuppressed);
        return mistakes;
    }
}
