package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnValuesTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, null, true),
                Arguments.of(null, "a", false),
                Arguments.of("a", null, false),
                Arguments.of("a", "a", true),
                Arguments.of("a", "A", false),
                Arguments.of("a", "a ", false),
                Arguments.of(1, 1L, false),
                Arguments.of(new BigDecimal("1.0"), new BigDecimal("1.00"), true),
                Arguments.of(new BigDecimal("1.0"), new BigDecimal("1.01"), false),
                Arguments.of(new byte[] {1, 2}, new byte[] {1, 2}, true),
                Arguments.of(new byte[] {1, 2}, new byte[] {1, 3}, false),
                Arguments.of(new byte[] {1}, null, false));
    }

    @ParameterizedTest
    @MethodSource("values")
    void areComparedAsADatabaseWould(Object left, Object right, boolean same) {
        assertThat(ColumnValues.same(left, right)).isEqualTo(same);
    }
}
