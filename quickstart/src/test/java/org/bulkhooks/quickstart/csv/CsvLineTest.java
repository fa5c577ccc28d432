package org.bulkhooks.quickstart.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    private final Mistakes mistakes = new Mistakes();

    @Test
    void givesSumsTwoDigitsAfterThePoint() {
        assertThat(line("12").money("field")).contains(new BigDecimal("12.00"));
        assertThat(line("-0.5").money("field")).contains(new BigDecimal("-0.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,50", "1.505", "1e3", "0x10", "1.", ".5", "1234567890123456", "- 1", "١٢", "NaN"})
    void refusesWhatIsNoSum(String text) {
        assertThat(line("\"" + text + "\"").money("field")).isEmpty();
        assertThat(theMistake()).startsWith("is not a sum of money");
    }

    @Test
    void readsDates() {
        assertThat(line("2024-02-29").date("field")).contains(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-29", "29.02.2024", "2024-2-1", "today"})
    void refusesWhatIsNoDate(String text) {
        assertThat(line(text).date("field")).isEmpty();
        assertThat(theMistake()).startsWith("is not a date");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(line("😀😀😀").text("field", 3)).isPresent();
        assertThat(line("😀😀😀😀").text("field", 3)).isEmpty();
        assertThat(theMistake()).isEqualTo("has more than 3 characters");
    }

    @Test
    void saysThatBlankFieldsAreMissing() {
        CsvLine line = line("\" \"");

        assertThat(line.text("field", 3)).isEmpty();
        assertThat(line.money("field")).isEmpty();
        assertThat(line.date("field")).isEmpty();
        assertThat(catchThrowableOfType(CsvRefusedException.class, mistakes::refuse)
                        .mistakes())
                .extracting(LineMistake::message)
                .containsExactly("is missing", "is missing", "is missing");
    }

    @Test
    void refusesAColumnThatTheCallerForgotToAskFor() {
        assertThatThrownBy(() -> line("1").text("other", 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private CsvLine line(String field) {
        byte[] file = ("field\n" + field + "\n").getBytes(UTF_8);
        return CsvTable.read(file, List.of("field"), mistakes).lines().get(0);
    }

    private String theMistake() {
        CsvRefusedException refused = catchThrowableOfType(CsvRefusedException.class, mistakes::refuse);
        assertThat(refused.mistakes()).singleElement().satisfies(mistake -> {
            assertThat(mistake.line()).isEqualTo(2);
            assertThat(mistake.column()).isEqualTo("field");
        });
        return refused.mistakes().get(0).message();
    }
}
