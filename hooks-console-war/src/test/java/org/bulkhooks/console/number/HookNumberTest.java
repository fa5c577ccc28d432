package org.bulkhooks.console.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.console.list.HookColumn;
import org.junit.jupiter.api.Test;

/** The numbers that the console reads, as they are declared. */
class HookNumberTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "management-beans.md");

    @Test
    void isDeclaredWithTheUnitThatTheReferenceOfTheManagementBeansHas() throws IOException {
        String reference = Files.readString(REFERENCE);

        for (HookNumber number : HookNumber.ALL) {
            assertThat(reference)
                    .contains("| `" + number.attribute() + "` | `long[]` | "
                            + number.unit().label() + " |");
        }
        for (RunNumber number : RunNumber.ALL) {
            assertThat(reference)
                    .containsPattern("\\| `" + number.column() + "` \\| `(long|int)\\[\\]` \\| "
                            + number.unit().label() + " \\|");
        }
    }

    @Test
    void noDeclaredNumberIsForgotten() throws IllegalAccessException {
        assertThat(constants(HookNumber.class)).hasSize(18).hasSameElementsAs(HookNumber.ALL);
        assertThat(constants(RunNumber.class)).hasSize(6).hasSameElementsAs(RunNumber.ALL);
    }

    @Test
    void theColumnsOfTheListThatShowANumberHaveItsTitle() {
        assertThat(Arrays.stream(HookColumn.values())
                        .filter(column -> column.words().isPresent())
                        .map(HookColumn::title))
                .containsExactly(
                        HookNumber.RUNS.title(),
                        HookNumber.RECORDS.title(),
                        HookNumber.P50.title(),
                        HookNumber.P95.title(),
                        HookNumber.MAX.title(),
                        "Statements per record",
                        HookNumber.FAILURES.title(),
                        HookNumber.EXPECTED_VETOES.title(),
                        HookNumber.REJECTED.title(),
                        HookNumber.BYPASSED.title(),
                        HookNumber.LAST_RUN.title());
    }

    @Test
    void saysOfFastRunsOnlyWhatIsKnown() {
        assertThat(HookNumber.percentile(50_000, 80_000)).isEqualTo("≤ 50 µs");
        assertThat(HookNumber.percentile(20_000, 20_000)).isEqualTo("≤ 20 µs");
        assertThat(HookNumber.percentile(63_000, 80_000)).isEqualTo("63 µs");
    }

    private static <T> List<T> constants(Class<T> type) throws IllegalAccessException {
        List<T> constants = new ArrayList<>();
        for (var field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                constants.add(type.cast(field.get(null)));
            }
        }
        return constants;
    }
}
