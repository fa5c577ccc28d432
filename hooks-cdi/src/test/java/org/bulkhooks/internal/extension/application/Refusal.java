package org.bulkhooks.internal.extension.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What the developer of an application reads when it is not deployed. */
public final class Refusal {

    private static final Logger LOGGER = Logger.getLogger("org.bulkhooks");

    private Refusal() {}

    /** Starts an application that must not start, and returns what is logged, which is one message. */
    public static String of(ThrowingCallable start) {
        Keeper log = new Keeper();
        LOGGER.addHandler(log);
        try {
            assertThat(catchThrowable(start)).isInstanceOf(DeploymentException.class);
            assertThat(log.messages).hasSize(1);
            return log.messages.get(0);
        } finally {
            LOGGER.removeHandler(log);
        }
    }

    /** Returns the mistakes that are reported, without the heading. */
    public static List<String> mistakes(ThrowingCallable start) {
        String report = of(start);
        assertThat(report.lines().findFirst()).hasValueSatisfying(heading -> assertThat(heading)
                .contains("the hooks of this application from running:"));
        Stream<String> mistakes = report.lines().skip(1);
        return mistakes.map(String::strip).toList();
    }

    private static final class Keeper extends Handler {

        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord logged) {
            if (logged.getLevel().equals(Level.SEVERE)) {
                messages.add(logged.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
