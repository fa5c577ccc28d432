package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeClassesTest {

    private final SizeClasses sizes = new SizeClasses();

    @Test
    void classesBeginAtOneTwoFiveTenAndEndOpenAtTenThousand() {
        assertThat(SizeClasses.minimums()).startsWith(1, 2, 5, 10, 20).endsWith(5_000, 10_000);
    }

    @Test
    void countsRunsRecordsTimeAndStatementsInTheClassThatTheSizeReaches() {
        sizes.add(1, 100, 2);
        sizes.add(4, 30, 4);
        sizes.add(2, 7, 1);
        sizes.add(123_456, 9, 0);

        assertThat(sizes.runs()).startsWith(1, 2, 0).endsWith(0, 1);
        assertThat(sizes.records()).startsWith(1, 6, 0).endsWith(0, 123_456);
        assertThat(sizes.nanos()).startsWith(100, 37, 0).endsWith(0, 9);
        assertThat(sizes.statements()).startsWith(2, 5, 0).endsWith(0, 0);
    }
}
