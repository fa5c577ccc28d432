package org.bulkhooks.internal.extension;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.bulkhooks.internal.declaration.DeploymentProblem;

/**
 * Tells all mistakes together, once: in the log. Servers print the message of the exception that ends a deployment
 * several times, Payara and GlassFish four times; so it only has their ids.
 */
final class DeploymentMistakes {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private DeploymentMistakes() {}

    /** Logs mistakes, and makes the exception that ends the deployment. */
    static DeploymentException logged(List<DeploymentProblem> problems, Optional<Throwable> cause) {
        String heading = (problems.size() == 1 ? "1 mistake keeps" : problems.size() + " mistakes keep")
                + " the hooks of this application from running:";
        LOGGER.severe(() -> problems.stream()
                .map(DeploymentProblem::toString)
                .collect(Collectors.joining("\n  ", heading + "\n  ", "")));
        String ids = problems.stream().map(DeploymentProblem::id).distinct().collect(Collectors.joining(", "));
        DeploymentException mistakes = new DeploymentException(
                heading + " " + ids + "; the log says above where they are, and what to write instead");
        cause.ifPresent(mistakes::addSuppressed);
        return mistakes;
    }
}
