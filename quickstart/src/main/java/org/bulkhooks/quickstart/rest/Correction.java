package org.bulkhooks.quickstart.rest;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a client wants to change about a posting; null is left as it is. */
public record Correction(
        @Size(min = 1, max = 200) @Nullable String text,
        @Digits(integer = 15, fraction = 2) @Nullable BigDecimal amount) {

    /** Makes it from JSON. */
    @JsonbCreator
    public Correction(
            @JsonbProperty("text") @Nullable String text, @JsonbProperty("amount") @Nullable BigDecimal amount) {
        this.text = text;
        this.amount = amount;
    }
}
