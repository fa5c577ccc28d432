package org.bulkhooks.internal.extension.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What the developer of an application reads when it is not deployed. Weld throws deployment problems, OpenWebBeans
 * logs them and throws that it has.
 */
public final class Refusal {

    private static final Logger OF_OPENWEBBEANS =
            Logger.getLogger("org.apache.webbeans.portable.events.discovery.ErrorStack");

    private Refusal() {}

    /** Starts an application that must not start, and returns what is thrown and logged. */
    public static String of(ThrowingCallable start) {
        Keeper log = new Keeper();
        OF_OPENWEBBEANS.addHandler(log);
        try {
            Throwable thrown = catchThrowable(start);
            assertThat(thrown).isInstanceOf(DeploymentException.class);
            return log.messages.isEmpty()
                    ? thrown.getMessage()
                    : log.messages.stream().collect(Collectors.joining("\n"));
        } finally {
            OF_OPENWEBBEANS.removeHandler(log);
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
            messages.add(logged.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
