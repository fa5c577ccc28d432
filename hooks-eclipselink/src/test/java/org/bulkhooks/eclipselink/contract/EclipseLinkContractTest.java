package org.bulkhooks.eclipselink.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.bulkhooks.spi.contract.Account;
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
import org.bulkhooks.spi.contract.TraceContract;
import org.bulkhooks.spi.contract.UpsertContract;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Runs the contract kit against EclipseLink. */
class EclipseLinkContractTest {

    private static ContractUnit unit;

    @BeforeAll
    static void open() throws IOException, SQLException {
        unit = new ContractUnit();
        assertThat(PersistenceWeaved.class.isAssignableFrom(Account.class))
                .as("entity classes are woven in this run")
                .isEqualTo(Boolean.getBoolean("test.woven"));
    }

    @AfterAll
    static void close() throws IOException {
        unit.close();
    }

    @Nested
    class Steps extends StepsContract {
        Steps() {
            super(unit);
        }
    }

    @Nested
    class Mistakes extends MistakesContract {
        Mistakes() {
            super(unit);
        }
    }

    @Nested
    class Rejections extends RejectionContract {
        Rejections() {
            super(unit);
        }
    }

    @Nested
    class Rounds extends RoundsContract {
        Rounds() {
            super(unit);
        }
    }

    @Nested
    class Flushes extends FlushContract {
        Flushes() {
            super(unit);
        }
    }

    @Nested
    class Upserts extends UpsertContract {
        Upserts() {
            super(unit);
        }
    }

    @Nested
    class Feeding extends FeedingContract {
        Feeding() {
            super(unit);
        }
    }

    @Nested
    class Cascades extends CascadeContract {
        Cascades() {
            super(unit);
        }
    }

    @Nested
    class Nesting extends NestingContract {
        Nesting() {
            super(unit);
        }
    }

    @Nested
    class DryRuns extends DryRunContract {
        DryRuns() {
            super(unit);
        }
    }

    @Nested
    class Keeping extends KeepContract {
        Keeping() {
            super(unit);
        }
    }

    @Nested
    class Telemetry extends TelemetryContract {
        Telemetry() {
            super(unit);
        }
    }

    @Nested
    class Traces extends TraceContract {
        Traces() {
            super(unit);
        }
    }
}
