package org.bulkhooks.eclipselink.unit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import org.junit.jupiter.api.Test;

/** A run with another CDI container names its file, so that no run has the usual one by mistake. */
class ContainerOfThisRunTest {

    @Dependent
    static class SomeBean {}

    @Test
    void isTheOneThatTheRunIsFor() {
        try (SeContainer container = HookContainer.start(SomeBean.class)) {
            assertThat(container
                            .getClass()
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .contains("/" + System.getProperty("test.cdi", "weld-se-core-5."));
        }
    }
}
