package org.bulkhooks.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;

class FailureCauseTest {

    @Test
    void isTheInnermostCauseWithItsState() {
        RuntimeException thrown =
                new IllegalStateException(new IllegalArgumentException(new SQLException("secret", "22001")));

        assertThat(FailureCause.of(thrown, "insert into t values (?)"))
                .isEqualTo(new FailureCause(SQLException.class, "22001", "insert into t values (?)"));
    }

    @Test
    void isWhatARowOfABatchFailedWith() {
        BatchUpdateException batch = new BatchUpdateException("secret", "HY000", 1, new int[0]);
        batch.setNextException(new SQLIntegrityConstraintViolationException("secret", "23505"));

        assertThat(FailureCause.of(new IllegalStateException(batch), ""))
                .isEqualTo(new FailureCause(SQLIntegrityConstraintViolationException.class, "23505", ""));
    }

    @Test
    void aStateThatIsNoneOfTheStandardIsLeftOut() {
        assertThat(FailureCause.of(new SQLException("secret", "secret value"), "")
                        .sqlState())
                .isEmpty();
    }

    @Test
    void aCauseThatLeadsBackEndsTheSearch() {
        IllegalStateException outer = new IllegalStateException("outer");
        outer.initCause(new IllegalArgumentException(outer));

        assertThat(FailureCause.of(outer, "").thrown()).isEqualTo(IllegalArgumentException.class);
    }
}
