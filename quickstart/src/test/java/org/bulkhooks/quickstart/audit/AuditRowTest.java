package org.bulkhooks.quickstart.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditRowTest {

    private static final Instant NOW = Instant.parse("2025-11-01T10:00:00Z");

    @Test
    void holdsTheSumsBeforeAndAfter() {
        AuditRow row = AuditRow.updated(new Thing("10.01"), new Thing("-2.5"), "balance tier", NOW);

        assertThat(row.action()).isEqualTo(AuditAction.UPDATED);
        assertThat(row.model()).isEqualTo("Thing");
        assertThat(row.key()).isEqualTo("a thing");
        assertThat(row.changed()).isEqualTo("balance tier");
        assertThat(row.oldAmount()).isEqualTo("10.01");
        assertThat(row.newAmount()).isEqualTo("-2.5");
        assertThat(row.at()).isEqualTo(NOW);
    }

    @Test
    void hasNoSumAfterADelete() {
        AuditRow row = AuditRow.deleted(new Thing("0.00"), NOW);

        assertThat(row.action()).isEqualTo(AuditAction.DELETED);
        assertThat(row.newAmount()).isNull();
    }

    private record Thing(BigDecimal auditedAmount) implements Auditable {

        Thing(String amount) {
            this(new BigDecimal(amount));
        }

        @Override
        public String auditKey() {
            return "a thing";
        }
    }
}
