package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenKeysTest {

    private static final UUID ID = UUID.randomUUID();

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of(1L, 1L, true),
                Arguments.of(1L, 2L, false),
                Arguments.of(1, 1L, true), // the driver has a type of its own
                Arguments.of(new BigDecimal("1.00"), 1L, true),
                Arguments.of(new BigDecimal("1.00"), new BigDecimal("1.0"), true),
                Arguments.of("a", "a", true),
                Arguments.of("a  ", "a", true), // CHAR(3)
                Arguments.of("A", "a", false),
                Arguments.of(ID.toString(), ID, true),
                Arguments.of(ID, ID.toString(), true),
                Arguments.of(new byte[] {1, 2}, new byte[] {1, 2}, true),
                Arguments.of(new byte[] {1, 2}, new byte[] {1, 3}, false));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void areThoseOfRecordsWhateverTypesTheDriverHas(Object returned, Object ofRecord, boolean same) {
        WrittenKeys written = new WrittenKeys(List.of(List.of(returned)), new DatabasePlatform());

        assertThat(written.contain(List.of(ofRecord))).isEqualTo(same);
    }

    @Test
    void haveSeveralParts() {
        WrittenKeys written =
                new WrittenKeys(List.of(List.of("north", 1), List.of("south", 2)), new DatabasePlatform());

        assertThat(written.contain(List.of("north", 1L))).isTrue();
        assertThat(written.contain(List.of("south", 2L))).isTrue();
        assertThat(written.contain(List.of("north", 2L))).isFalse();
    }

    @Test
    void canBeNull() {
        WrittenKeys written = new WrittenKeys(List.of(Arrays.asList("north", null)), new DatabasePlatform());

        assertThat(written.contain(Arrays.asList("north", null))).isTrue();
        assertThat(written.contain(List.of("north", 1))).isFalse();
    }

    @Test
    void areNoneIfTheDriverTellsNone() {
        assertThat(new WrittenKeys(List.of(), new DatabasePlatform()).contain(List.of(1L)))
                .isFalse();
    }
}
