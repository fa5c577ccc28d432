package org.bulkhooks.quickstart.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SampleFilesTest {

    private final SampleFiles files = new SampleFiles();

    @Test
    void theFilesInTheApplicationAreThoseThatAreGenerated() throws IOException {
        String accounts = files.accounts();
        String transactions = files.transactions();

        assertThat(Files.readString(SampleFiles.FOLDER.resolve("accounts.csv"))).isEqualTo(accounts);
        assertThat(Files.readString(SampleFiles.FOLDER.resolve("transactions.csv")))
                .isEqualTo(transactions);
    }

    @Test
    void theAccountsHaveNoMistakes() throws IOException {
        byte[] accounts = Files.readAllBytes(SampleFiles.FOLDER.resolve("accounts.csv"));

        AccountImport.read(accounts).store(read -> assertThat(read).hasSize(SampleFiles.ROWS));
    }
}
