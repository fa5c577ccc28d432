package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.internal.declaration.DeploymentProblem;
import org.junit.jupiter.api.Test;

class DeploymentMistakesTest {

    @Test
    void hasOnlyIdsInItsMessage() {
        IllegalStateException cause = new IllegalStateException();

        DeploymentException mistakes = DeploymentMistakes.logged(
                List.of(
                        new DeploymentProblem("HOOK-0002", "AccountHooks.a", "no such attribute"),
                        new DeploymentProblem("HOOK-0002", "AccountHooks.b", "no such attribute"),
                        new DeploymentProblem("HOOK-0004", "AccountHooks.c", "no attribute")),
                Optional.of(cause));

        assertThat(mistakes)
                .hasMessage(
                        "3 mistakes keep the hooks of this application from running: HOOK-0002, HOOK-0004; the log says"
                                + " above where they are, and what to write instead")
                .hasSuppressedException(cause);
    }
}
