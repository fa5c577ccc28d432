package org.bulkhooks.console.reading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import javax.management.MBeanServerFactory;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.trace.Traces;
import org.junit.jupiter.api.Test;

/** What this console asks of an application on another node. */
class OtherNodeTest {

    private final BeanCalls beans =
            new BeanCalls(MBeanServerFactory.newMBeanServer(), Duration.ofMinutes(1), Runnable::run);
    private final ApplicationKey key = new ApplicationKey("bank", "one", "node-2");

    @Test
    void itsHooksAreSwitchedByItsOwnConsole() {
        assertThatThrownBy(() -> new Controls(beans).of(ApplicationReading.unreadable(key, "any")))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("only the console of node-2 switches hooks there");
    }

    @Test
    void aNodeThatPublishesNothingAnyMoreIsNamed() {
        assertThatThrownBy(() -> new Traces(beans).operations(key))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("node-2 publishes nothing any more");
    }
}
