package org.bulkhooks.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarNamesTest {

    @Test
    void findsNamesThatDifferInFewLettersMostSimilarFirst() {
        assertThat(SimilarNames.to("balanse", List.of("number", "balances", "balance", "id")))
                .containsExactly("balance", "balances");
        assertThat(SimilarNames.to("Balance", List.of("balance"))).containsExactly("balance");
        assertThat(SimilarNames.to("ownername", List.of("owner.name", "owner"))).containsExactly("owner.name");
    }

    @Test
    void proposesNothingForNamesThatHaveNothingInCommon() {
        assertThat(SimilarNames.to("colour", List.of("balance", "number", "id")))
                .isEmpty();
        assertThat(SimilarNames.to("", List.of("balance"))).isEmpty();
        assertThat(SimilarNames.to("xy", List.of("id"))).isEmpty();
    }
}
