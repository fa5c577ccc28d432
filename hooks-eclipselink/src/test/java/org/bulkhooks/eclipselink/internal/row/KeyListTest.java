package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyListTest {

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            value = {
                "ROWS, LIMIT, LENGTH, ROWS EACH",
                "   1,  1000,      1,         1",
                "   2,  1000,      2,         2",
                "   3,  1000,      4,         3",
                "   5,  1000,      8,         5",
                "1000,  1000,   1000,      1000", // 1,024 is more than a list may have
                "1001,  1000,    512,       501",
                "2500,  1000,   1000,       834",
                "  10,     4,      4,         4",
                "  10,     3,      3,         3",
                "   3,     1,      1,         1"
            })
    void hasTheLengthOfAPowerOfTwoWherePossible(int rows, int limit, int length, int each) {
        assertThat(KeyList.of(rows, limit)).isEqualTo(new KeyList(length, each));
    }

    @Test
    void splitsRowsInTheirOrderAndLosesNone() {
        List<Integer> rows = IntStream.range(0, 7).boxed().toList();

        assertThat(new KeyList(4, 3).parts(rows)).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6));
        assertThat(new KeyList(4, 3).parts(List.of())).isEmpty();
    }
}
