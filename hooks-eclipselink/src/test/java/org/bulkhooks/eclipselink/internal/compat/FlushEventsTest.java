package org.bulkhooks.eclipselink.internal.compat;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.persistence.sessions.SessionEvent;
import org.junit.jupiter.api.Test;

class FlushEventsTest {

    /** What listeners are told of before 4.0.4. */
    private interface OldListener {
        void preCommitUnitOfWork(SessionEvent event);
    }

    @Test
    void aVersionThatDoesNotTellOfFlushesIsNamedAndTheFirstThatDoes() {
        assertThat(FlushEvents.missing(OldListener.class, "4.0.3.v2024"))
                .hasValue("EclipseLink 4.0.3.v2024 does not tell listeners when a flush begins (preFlushUnitOfWork),"
                        + " so that hooks of flushes would never be called; use EclipseLink 4.0.4 or later");
    }

    @Test
    void theVersionOfTheseTestsTellsOfThem() {
        assertThat(FlushEvents.missing()).isEmpty();
    }
}
