package org.bulkhooks.quickstart.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final List<String> COLUMNS = List.of("number", "amount");

    private final Mistakes mistakes = new Mistakes();

    @Test
    void readsColumnsInAnyOrderAndLeavesOthersAlone() {
        CsvTable table = read("note,Amount, number\nx,1.50,7\n");

        CsvLine line = table.lines().get(0);
        assertThat(line.text("number", 10)).contains("7");
        assertThat(line.money("amount"))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1.5"));
    }

    @Test
    void takesWhatSeparatesTheNamesInTheFirstLine() {
        CsvTable semicolons = read("number;note;amount\n7;a, b;1.50\n");
        assertThat(semicolons.lines().get(0).money("amount")).contains(new BigDecimal("1.50"));
        assertThat(read("number\tamount\n7\t1.50\n").lines().get(0).text("number", 10))
                .contains("7");
        assertThat(read("number,amount\n7;8,1.50\n").lines().get(0).text("number", 10))
                .as("a semicolon in a field")
                .contains("7;8");
    }

    @Test
    void skipsTheByteOrderMarkThatSpreadsheetsWrite() {
        assertThat(read("\uFEFFnumber,amount\n7,1\n").lines()).hasSize(1);
    }

    @Test
    void readsQuotedFieldsWithCommasAndLineBreaksAndCountsTheirLines() {
        CsvTable table = read("number,amount\n\"a,\"\"b\"\"\nc\",1\nd,2\n");

        assertThat(table.lines().get(0).text("number", 10)).contains("a,\"b\"\nc");
        assertThat(table.lines()).extracting(CsvLine::number).containsExactly(2L, 4L);
    }

    @Test
    void countsEmptyLinesThoughItSkipsThem() {
        assertThat(read("number,amount\n\n\n7,1\n").lines())
                .extracting(CsvLine::number)
                .containsExactly(4L);
    }

    @Test
    void understandsTheLineEndsOfWindows() {
        CsvTable table = read("number,amount\r\n7,1\r\n8,2\r\n");

        assertThat(table.lines()).extracting(CsvLine::number).containsExactly(2L, 3L);
        assertThat(table.lines().get(1).money("amount")).isPresent();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(refused("").mistakes())
                .extracting(LineMistake::line, LineMistake::message)
                .containsExactly(tuple(0L, "is empty: its first line must be number,amount"));
    }

    @Test
    void refusesAFileOfAHeaderAlone() {
        read("number,amount\n");

        assertThat(catchThrowableOfType(CsvRefusedException.class, mistakes::refuse)
                        .mistakes())
                .extracting(LineMistake::message)
                .containsExactly("has a header and no rows");
    }

    @Test
    void namesEachMissingColumn() {
        assertThat(refused("id,sum\n7,1\n").mistakes())
                .extracting(LineMistake::line, LineMistake::column)
                .containsExactly(tuple(1L, "number"), tuple(1L, "amount"));
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThat(refused("number,amount,number\n7,1,8\n").mistakes())
                .extracting(LineMistake::message)
                .containsExactly("names a column twice");
    }

    @Test
    void notesRaggedLinesAndGoesOn() {
        CsvTable table = read("number,amount\n7\n8,1\n9,1,x\n");

        assertThat(table.lines()).extracting(CsvLine::number).containsExactly(3L);
        assertThat(catchThrowableOfType(CsvRefusedException.class, mistakes::refuse)
                        .mistakes())
                .extracting(LineMistake::line, LineMistake::message)
                .containsExactly(
                        tuple(2L, "has 1 field, the header has 2"), tuple(4L, "has 3 fields, the header has 2"));
    }

    @Test
    void namesEachLineThatIsNotUtf8() {
        byte[] file = "number,amount\nMüller,1\nAda,2\nJürgen,3\n".getBytes(StandardCharsets.ISO_8859_1);

        CsvRefusedException refused =
                catchThrowableOfType(CsvRefusedException.class, () -> CsvTable.read(file, COLUMNS, mistakes));
        assertThat(refused.mistakes()).extracting(LineMistake::line).containsExactly(2L, 4L);
    }

    @Test
    void refusesTextAfterAClosingQuote() {
        assertThat(refused("number,amount\n7,1\n\"8\"x,2\n").mistakes())
                .extracting(LineMistake::line, LineMistake::message)
                .containsExactly(tuple(3L, "cannot be read, nor what follows: a quote is not closed or not doubled"));
    }

    private CsvTable read(String csv) {
        return CsvTable.read(csv.getBytes(UTF_8), COLUMNS, mistakes);
    }

    private CsvRefusedException refused(String csv) {
        return catchThrowableOfType(CsvRefusedException.class, () -> read(csv));
    }
}
