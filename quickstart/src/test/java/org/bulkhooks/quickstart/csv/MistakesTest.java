package org.bulkhooks.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class MistakesTest {

    private final Mistakes mistakes = new Mistakes();

    @Test
    void refusesNothingWithoutAMistake() {
        assertThatCode(mistakes::refuse).doesNotThrowAnyException();
    }

    @Test
    void listsTheFirstHundredAndCountsAll() {
        for (int line = 2; line < 1_002; line++) {
            mistakes.add(line, "is wrong");
        }

        CsvRefusedException refused = catchThrowableOfType(CsvRefusedException.class, mistakes::refuse);
        assertThat(refused.mistakes()).hasSize(100).first().isEqualTo(new LineMistake(2, null, "is wrong"));
        assertThat(refused.count()).isEqualTo(1_000);
        assertThat(refused).hasMessage("The file has 1000 mistakes");
    }

    @Test
    void listsInTheOrderOfLines() {
        mistakes.add(3, "amount", "b");
        mistakes.add(2, "text", "a");

        assertThat(catchThrowableOfType(CsvRefusedException.class, mistakes::refuse)
                        .mistakes())
                .extracting(LineMistake::line)
                .containsExactly(2L, 3L);
    }
}
