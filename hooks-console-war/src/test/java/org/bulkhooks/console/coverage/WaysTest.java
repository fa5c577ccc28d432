package org.bulkhooks.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.console.reading.WriteReading;
import org.junit.jupiter.api.Test;

class WaysTest {

    @Test
    void addsUpTheRecordsOfAModelByTheWay() {
        assertThat(Ways.of(List.of(
                        new WriteReading("com.example.LedgerEntry", "bulk.create", "CREATE", 1_000),
                        new WriteReading("com.example.LedgerEntry", "bulk.upsert", "UPDATE", 234),
                        new WriteReading("com.example.Account", "flush", "CREATE", 1),
                        new WriteReading("com.example.Account", "flush", "UPDATE", 2),
                        new WriteReading("com.example.Account", "statement delete", "DELETE", 40))))
                .containsExactly(new Ways("Account", "3", "0", "40"), new Ways("LedgerEntry", "0", "1,234", "0"));
    }
}
