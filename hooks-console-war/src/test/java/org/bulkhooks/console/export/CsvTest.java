package org.bulkhooks.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void writesRowsWithCommasAndQuotesWhatHasOne() {
        assertThat(new Csv()
                        .row(List.of("a", "", "b c"))
                        .row(List.of("1,2", "say \"no\"", "two\nlines"))
                        .toString())
                .isEqualTo("a,,b c\r\n\"1,2\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@x", "\tx"})
    void whatASpreadsheetWouldTakeForAFormulaGetsAnApostrophe(String cell) {
        assertThat(new Csv().row(List.of(cell)).toString()).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void aCarriageReturnAtTheBeginningIsEscapedAndQuoted() {
        assertThat(new Csv().row(List.of("\r=x")).toString()).isEqualTo("\"'\r=x\"\r\n");
    }
}
