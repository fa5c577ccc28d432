package org.bulkhooks.quickstart.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void hasASingularForOneAlone() {
        assertThat(Counted.of(1, "account")).isEqualTo("1 account");
        assertThat(Counted.of(0, "account")).isEqualTo("0 accounts");
        assertThat(Counted.of(10_000, "account")).isEqualTo("10,000 accounts");
    }
}
