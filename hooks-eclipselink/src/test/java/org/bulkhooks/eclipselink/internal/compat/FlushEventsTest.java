package org.bulkhooks.eclipselink.internal.compat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EventListener;
import org.junit.jupiter.api.Test;

class FlushEventsTest {

    @Test
    void aVersionThatDoesNotTellOfFlushesIsNamedAndTheFirstThatDoes() {
        assertThat(FlushEvents.missing(EventListener.class, "4.0.3.v2024"))
                .hasValue("EclipseLink 4.0.3.v2024 does not tell listeners when a flush begins (preFlushUnitOfWork),"
                        + " so that hooks of flushes would never be called; use EclipseLink 4.0.4 or later");
    }

    @Test
    void theVersionOfTheseTestsTellsOfThem() {
        assertThat(FlushEvents.missing()).isEmpty();
    }
}
