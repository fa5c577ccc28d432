package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.bulkhooks.internal.extension.application.Calls;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.junit.jupiter.api.Test;

/** A run with another CDI container names its file, so that no run has the usual one by mistake. */
class ContainerOfThisRunTest {

    @Test
    void isTheOneThatTheRunIsFor() {
        try (TestApplication application = TestApplication.start(Calls.class)) {
            assertThat(application
                            .container()
                            .getClass()
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .getPath())
                    .contains("/" + System.getProperty("test.cdi", "weld-se-core-5."));
        }
    }
}
