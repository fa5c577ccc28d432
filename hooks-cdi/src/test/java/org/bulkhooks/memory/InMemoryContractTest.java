package org.bulkhooks.memory;

import org.bulkhooks.spi.contract.CascadeContract;
import org.bulkhooks.spi.contract.DryRunContract;
import org.bulkhooks.spi.contract.FeedingContract;
import org.bulkhooks.spi.contract.FlushContract;
import org.bulkhooks.spi.contract.KeepContract;
import org.bulkhooks.spi.contract.MistakesContract;
import org.bulkhooks.spi.contract.NestingContract;
import org.bulkhooks.spi.contract.RejectionContract;
import org.bulkhooks.spi.contract.RoundsContract;
import org.bulkhooks.spi.contract.StepsContract;
import org.bulkhooks.spi.contract.TelemetryContract;
import org.bulkhooks.spi.contract.TestedIntegration;
import org.bulkhooks.spi.contract.TraceContract;
import org.bulkhooks.spi.contract.UpsertContract;
import org.junit.jupiter.api.Nested;

/** Runs the contract kit against the integration in memory. */
class InMemoryContractTest {

    private static final TestedIntegration IN_MEMORY = InMemoryApplication::start;

    @Nested
    class Steps extends StepsContract {
        Steps() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Mistakes extends MistakesContract {
        Mistakes() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Rejections extends RejectionContract {
        Rejections() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Rounds extends RoundsContract {
        Rounds() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Flushes extends FlushContract {
        Flushes() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Upserts extends UpsertContract {
        Upserts() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Feeding extends FeedingContract {
        Feeding() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Cascades extends CascadeContract {
        Cascades() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Nesting extends NestingContract {
        Nesting() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class DryRuns extends DryRunContract {
        DryRuns() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Keeping extends KeepContract {
        Keeping() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Telemetry extends TelemetryContract {
        Telemetry() {
            super(IN_MEMORY);
        }
    }

    @Nested
    class Traces extends TraceContract {
        Traces() {
            super(IN_MEMORY);
        }
    }
}
