package org.bulkhooks.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BulkProgressTest {

    @Test
    void tellsTheRateAndWhatIsLeft() {
        BulkProgress progress = new BulkProgress(250, OptionalLong.of(1_000), Duration.ofMillis(500));

        assertThat(progress.recordsPerSecond()).isEqualTo(500);
        assertThat(progress.remaining()).contains(Duration.ofMillis(1_500));
        assertThat(new BulkProgress(1_000, OptionalLong.of(1_000), Duration.ofSeconds(2)).remaining())
                .contains(Duration.ZERO);
    }

    @Test
    void guessesNothing() {
        assertThat(new BulkProgress(0, OptionalLong.of(10), Duration.ZERO).recordsPerSecond())
                .isZero();
        assertThat(new BulkProgress(0, OptionalLong.of(10), Duration.ofSeconds(1)).remaining())
                .isEmpty();
        assertThat(new BulkProgress(5, OptionalLong.empty(), Duration.ofSeconds(1)).remaining())
                .isEmpty();
    }
}
