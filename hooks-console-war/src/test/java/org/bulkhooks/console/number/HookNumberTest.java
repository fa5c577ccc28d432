package org.bulkhooks.console.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers that the console reads, as they are declared. */
class HookNumberTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "management-beans.md");

    @Test
    void isDeclaredWithTheUnitThatTheReferenceOfTheManagementBeansHas() throws IOException {
        String reference = Files.readString(REFERENCE);

        for (HookNumber number :
                HookNumber.ALL.stream().filter(HookNumber::required).toList()) {
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
        assertThat(constants(HookNumber.class)).hasSize(26).hasSameElementsAs(HookNumber.ALL);
        assertThat(constants(RunNumber.class)).hasSize(6).hasSameElementsAs(RunNumber.ALL);
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
