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
                "ROWS, WIDTH, PARAMETERS, LENGTH, ROWS EACH",
                "   1,     1,      32767,      1,         1",
                "   2,     1,      32767,      2,         2",
                "   3,     1,      32767,      4,         3",
                "   5,     2,      32767,      8,         5",
                "1000,     1,      32767,   1000,      1000", // 1,024 is more than a list may have
                "1001,     1,      32767,    512,       501",
                "2500,     1,      32767,   1000,       834",
                "  10,     2,          9,      4,         4", // four keys of two parts, so that there are three lists
                "  10,     3,          9,      3,         3",
                "   3,     5,          4,      1,         1" // one key at least, whatever the database says
            })
    void hasTheLengthOfAPowerOfTwoWherePossible(int rows, int width, int parameters, int length, int each) {
        assertThat(KeyList.of(rows, width, 1_000, parameters)).isEqualTo(new KeyList(length, each));
    }

    @Test
    void splitsRowsInTheirOrderAndLosesNone() {
        List<Integer> rows = IntStream.range(0, 7).boxed().toList();

        assertThat(new KeyList(4, 3).parts(rows)).containsExactly(List.of(0, 1, 2), List.of(3, 4, 5), List.of(6));
        assertThat(new KeyList(4, 3).parts(List.of())).isEmpty();
    }
}
