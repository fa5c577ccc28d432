package org.bulkhooks.quickstart.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CsvBytesTest {

    @Test
    void readsFilesUpToTheLimit() throws IOException {
        assertThat(CsvBytes.read(new ByteArrayInputStream(new byte[CsvBytes.LIMIT])))
                .hasSize(CsvBytes.LIMIT);
    }

    @Test
    void refusesFilesBeyondTheLimit() {
        assertThatThrownBy(() -> CsvBytes.read(new ByteArrayInputStream(new byte[CsvBytes.LIMIT + 1])))
                .isInstanceOf(CsvTooLargeException.class)
                .hasMessageContaining("8 MiB");
    }
}
