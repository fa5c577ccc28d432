package org.bulkhooks.console.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import org.bulkhooks.console.published.PublishedBean;
import org.junit.jupiter.api.Test;

/** Calls of a bean that is slow, fails, or is not there. */
class BeanCallsTest {

    private final MBeanServer server = MBeanServerFactory.newMBeanServer();
    private final ApplicationKey bank = new ApplicationKey("bank", "one");

    private BeanCalls on(Executor threads) {
        return new BeanCalls(server, Duration.ofMillis(1), threads);
    }

    private BeanCalls.Call<Object> asking(String operation) {
        return (asked, bean) -> asked.invoke(bean, operation, new Object[0], new String[0]);
    }

    private void publish(PublishedBean bean) throws JMException {
        server.registerMBean(bean, bank.bean("Traces"));
    }

    @Test
    void doesNotWaitForABeanThatIsSlowAndAsksItOnce() throws JMException {
        publish(new PublishedBean(Map::of));
        Deque<Runnable> waiting = new ArrayDeque<>(); // for the bean, which never answers
        BeanCalls calls = on(waiting::add);

        for (int page = 0; page < 5; page++) {
            assertThatThrownBy(() -> calls.read(bank, "Traces", "operations", asking("any")))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("it did not answer in time");
        }

        assertThat(waiting).hasSize(1);
    }

    @Test
    void asksForEachChangeAnew() throws JMException {
        publish(new PublishedBean(Map::of));
        Deque<Runnable> waiting = new ArrayDeque<>();
        BeanCalls calls = on(waiting::add);

        for (int click = 0; click < 2; click++) {
            assertThatThrownBy(() -> calls.change(bank, "Traces", asking("any")))
                    .isInstanceOf(UnreadableException.class);
        }

        assertThat(waiting).hasSize(2);
    }

    @Test
    void namesTheKindOfAFailureAndNoMessage() throws JMException {
        publish(new PublishedBean(Map::of).operation("fail", arguments -> {
            throw new IllegalStateException("secret of a record");
        }));

        assertThatThrownBy(() -> on(Runnable::run).read(bank, "Traces", "operations", asking("fail")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("reading it failed with ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void knowsWhatIsNotThere() throws JMException, UnreadableException {
        assertThat(on(Runnable::run).read(bank, "Traces", "operations", asking("any")))
                .isEmpty();

        publish(new PublishedBean(Map::of).operation("operation", arguments -> {
            throw new IllegalArgumentException("no operation 7");
        }));

        assertThat(on(Runnable::run).read(bank, "Traces", "operation 7", asking("operation")))
                .isEmpty();
        assertThat(on(Runnable::run).change(bank, "Traces", asking("operation")))
                .isFalse();
    }

    @Test
    void saysThatTheServerHasNoThreadFree() throws JMException {
        publish(new PublishedBean(Map::of));
        Executor busy = task -> {
            throw new RejectedExecutionException("busy");
        };

        assertThatThrownBy(() -> on(busy).read(bank, "Traces", "operations", asking("any")))
                .hasMessage("the server has no thread free to read it");
    }
}
