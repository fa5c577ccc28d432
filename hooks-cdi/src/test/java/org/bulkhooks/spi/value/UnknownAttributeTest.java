package org.bulkhooks.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownAttributeTest {

    @Test
    void namesTheAttributeThatMayBeMeant() {
        assertThat(UnknownAttribute.message("balanse", "Account", List.of("number", "balance", "id")))
                .isEqualTo(
                        "no attribute 'balanse' in Account; did you mean 'balance'? Attributes: balance, id, number");
    }

    @Test
    void namesTheMostSimilarOneOnly() {
        assertThat(UnknownAttribute.correction("totl", List.of("total", "tot")))
                .isEqualTo("; did you mean 'tot'? Attributes: tot, total");
    }

    @Test
    void listsTheAttributesIfNoneIsSimilar() {
        assertThat(UnknownAttribute.message("colour", "Account, Customer", List.of("id")))
                .isEqualTo("no attribute 'colour' in Account, Customer. Attributes: id");
    }
}
