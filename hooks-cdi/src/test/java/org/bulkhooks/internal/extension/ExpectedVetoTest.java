package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeCreate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.ExpectedVeto;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.internal.dispatch.Operation;
import org.bulkhooks.internal.extension.application.Account;
import org.bulkhooks.internal.extension.application.Changes;
import org.bulkhooks.internal.extension.application.Customer;
import org.bulkhooks.internal.extension.application.Refusal;
import org.bulkhooks.internal.extension.application.TestApplication;
import org.bulkhooks.internal.extension.application.TestTransaction;
import org.bulkhooks.spi.HookRuntime;
import org.junit.jupiter.api.Test;

/** What an application tells of vetoes that are rules of its business, and of those that are bugs. */
@SuppressWarnings("UnusedVariable") // the event parameters of hooks
class ExpectedVetoTest {

    private static final String KEY = "org.bulkhooks.expected-vetoes";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    @ExpectedVeto
    static class LimitExceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final class DailyLimitExceeded extends LimitExceeded {
        private static final long serialVersionUID = 1L;
    }

    @ExpectedVeto
    static final class MarkedAndChecked extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Throws what the test says. */
    @ApplicationScoped
    static class Thrower {

        private Exception next = new Exception();

        void next(Exception thrown) {
            next = thrown;
        }

        void run() throws Exception {
            throw next;
        }
    }

    @ApplicationScoped
    static class Vetoing {
        void check(@Observes BeforeUpdate<Account> accounts, Thrower thrower) throws Exception {
            thrower.run();
        }
    }

    private static Changes<Account> updated() {
        return Changes.updated(List.of(new Account(1, 1)), List.of(new Account(1, 2)));
    }

    private static TestApplication start(String configuration, Class<?>... beans) {
        return TestApplication.of(beans).configuration(configuration).start();
    }

    private TestApplication vetoing(String configuration, Exception thrown) {
        TestApplication application = start(configuration, Vetoing.class, Thrower.class);
        application.get(Thrower.class).next(thrown);
        return application;
    }

    private void expectsOne(String configuration, Exception thrown) throws JMException {
        try (TestApplication application = vetoing(configuration, thrown)) {
            assertThat(unwrapped(catchThrowable(() -> application.write(updated()))))
                    .as("the caller gets it as ever")
                    .isSameAs(thrown);

            assertThat(numbers("Runs")).containsExactly(1);
            assertThat(numbers("ExpectedVetoes")).containsExactly(1);
            assertThat(numbers("Failures")).containsExactly(0);
            assertThat(numbers("Vetoes")).containsExactly(0);
            assertThat(numbers("LastFailureMillis")).containsExactly(0);
            assertThat((String[]) attribute("LastFailureClasses")).containsExactly("");
            CompositeData run = onlyRun();
            assertThat((String[]) run.get("failureClasses"))
                    .containsExactly(thrown.getClass().getName());
            assertThat(run.get("expected")).isEqualTo(new boolean[] {true});
        }
    }

    private void expectsNone(String configuration, Exception thrown) throws JMException {
        try (TestApplication application = vetoing(configuration, thrown)) {
            assertThat(unwrapped(catchThrowable(() -> application.write(updated()))))
                    .as("the caller gets it as ever")
                    .isSameAs(thrown);

            assertThat(numbers("ExpectedVetoes")).containsExactly(0);
            assertThat(numbers("Failures")).containsExactly(1);
            assertThat(numbers("Vetoes")).containsExactly(1);
            assertThat((String[]) attribute("LastFailureClasses"))
                    .containsExactly(thrown.getClass().getName());
            assertThat(onlyRun().get("expected")).isEqualTo(new boolean[] {false});
        }
    }

    private static Throwable unwrapped(Throwable caught) {
        return caught instanceof ObserverException ? caught.getCause() : caught;
    }

    private long[] numbers(String attribute) throws JMException {
        return (long[]) attribute(attribute);
    }

    private Object attribute(String attribute) throws JMException {
        return server.getAttribute(only("Statistics"), attribute);
    }

    private CompositeData onlyRun() throws JMException {
        String id = ((String[]) server.getAttribute(only("Catalog"), "HookIds"))[0];
        return (CompositeData)
                server.invoke(only("Runs"), "recentRuns", new Object[] {id}, new String[] {String.class.getName()});
    }

    private ObjectName only(String type) throws JMException {
        return server.queryNames(new ObjectName("org.bulkhooks:type=" + type + ",*"), null).stream()
                .reduce((one, other) -> {
                    throw new AssertionError("two applications");
                })
                .orElseThrow();
    }

    @Test
    void aMarkedExceptionIsNoFailure() throws JMException {
        expectsOne("", new LimitExceeded());
    }

    @Test
    void aSubclassOfAMarkedExceptionIsNoFailure() throws JMException {
        expectsOne("", new DailyLimitExceeded());
    }

    @Test
    void rejectionsOfANestedOperationAreNoFailure() throws JMException {
        expectsOne("", new RecordsRejectedException(List.of()));
    }

    @Test
    void anExceptionThatIsNotMarkedIsAFailure() throws JMException {
        expectsNone("", new IllegalStateException());
    }

    @Test
    void theCauseOfAnExceptionDoesNotMatter() throws JMException {
        expectsNone("", new IllegalStateException(new LimitExceeded()));
    }

    @Test
    void aMarkedCheckedExceptionIsNoFailureThoughCdiWrapsIt() throws JMException {
        expectsOne("", new MarkedAndChecked());
    }

    @Test
    void aConfiguredExceptionIsNoFailure() throws JMException {
        String other = KEY + "= java.util.zip.DataFormatException , java.io.FileNotFoundException";
        expectsOne(other, new FileNotFoundException());
        expectsNone(other, new IOException());
    }

    @Test
    void aSubclassOfAConfiguredExceptionIsNoFailure() throws JMException {
        expectsOne(KEY + "=java.io.IOException", new FileNotFoundException());
    }

    /** Writes customers in an operation of its own; a hook of these decides. */
    @ApplicationScoped
    static class Outer {

        @Inject
        HookRuntime runtime;

        void check(@Observes BeforeUpdate<Account> accounts, Wrapping wrapping) {
            try (Operation operation = TestTransaction.begin(runtime).operation()) {
                operation.before(Changes.created(List.of(new Customer(1, "a"))));
            } catch (LimitExceeded veto) {
                throw wrapping.wrapped(veto);
            }
        }
    }

    @ApplicationScoped
    static class Inner {
        void check(@Observes BeforeCreate<Customer> customers) {
            throw new LimitExceeded();
        }
    }

    @ApplicationScoped
    static class Wrapping {

        private boolean wraps;

        void wrap() {
            wraps = true;
        }

        RuntimeException wrapped(RuntimeException veto) {
            return wraps ? new IllegalStateException(veto) : veto;
        }
    }

    @Test
    void theHookAroundAnExpectedVetoHasVetoedAsExpected() throws JMException {
        try (TestApplication application = TestApplication.start(Outer.class, Inner.class, Wrapping.class)) {
            assertThat(catchThrowable(() -> application.write(updated()))).isInstanceOf(LimitExceeded.class);

            assertThat(numbers("ExpectedVetoes")).containsExactly(1, 1);
            assertThat(numbers("Failures")).containsExactly(0, 0);
        }
    }

    @Test
    void theHookThatMakesAnotherExceptionOfAnExpectedVetoHasFailed() throws JMException {
        try (TestApplication application = TestApplication.start(Outer.class, Inner.class, Wrapping.class)) {
            application.get(Wrapping.class).wrap();
            assertThat(catchThrowable(() -> application.write(updated())))
                    .isExactlyInstanceOf(IllegalStateException.class);

            assertThat(numbers("ExpectedVetoes")).containsExactly(1, 0);
            assertThat(numbers("Failures")).containsExactly(0, 1);
            assertThat((String[]) attribute("LastFailureClasses"))
                    .containsExactly("", "java.lang.IllegalStateException");
        }
    }

    @ApplicationScoped
    static class Late {
        void mail(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterUpdate<Account> accounts, Thrower thrower)
                throws Exception {
            thrower.run();
        }
    }

    @Test
    void logsAnExpectedVetoAfterTheTransactionAsInformation() throws JMException {
        assertThat(loggedBy(new LimitExceeded()))
                .extracting(LogRecord::getLevel)
                .containsExactly(Level.INFO);
        assertThat(loggedBy(new MarkedAndChecked()))
                .extracting(LogRecord::getLevel)
                .containsExactly(Level.INFO);
        assertThat(loggedBy(new IllegalStateException()))
                .extracting(LogRecord::getLevel)
                .containsExactly(Level.SEVERE);
    }

    private List<LogRecord> loggedBy(Exception thrown) throws JMException {
        Logger logger = Logger.getLogger("org.bulkhooks");
        Keeper log = new Keeper();
        try (TestApplication application = TestApplication.start(Late.class, Thrower.class)) {
            logger.addHandler(log);
            logger.setUseParentHandlers(false);
            application.get(Thrower.class).next(thrown);
            application.write(updated());
            assertThat(log.records).allSatisfy(record -> {
                assertThat(record.getMessage()).contains("Late.mail(AfterUpdate<Account>)");
                assertThat(unwrapped(record.getThrown())).isSameAs(thrown);
            });
            assertThat(numbers("Failures")[0] + numbers("ExpectedVetoes")[0]).isEqualTo(1);
        } finally {
            logger.removeHandler(log);
            logger.setUseParentHandlers(true);
        }
        return log.records;
    }

    /** Keeps what is logged. */
    private static final class Keeper extends Handler {

        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void reportsConfiguredNamesThatAreNoClassesOfExpectedVetoes() {
        assertThat(Refusal.of(() -> start(
                        KEY
                                + "=java.io.IOException, com.example.Missing,, java.lang.String, java.lang.RuntimeException",
                        Vetoing.class,
                        Thrower.class)))
                .contains(
                        "3 mistakes keep",
                        "HOOK-0052 org.bulkhooks.expected-vetoes: there is no class com.example.Missing in the application;",
                        "HOOK-0052 org.bulkhooks.expected-vetoes: java.lang.String is no exception class;",
                        "HOOK-0052 org.bulkhooks.expected-vetoes: java.lang.RuntimeException is a class of bugs too;");
    }
}
