package org.bulkhooks.quickstart.rest;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** A posting that a client asks for. */
public record NewEntry(
        @NotNull @Digits(integer = 15, fraction = 2) BigDecimal amount,
        @NotBlank @Size(max = 200) String text) {

    /** Makes it from JSON. */
    @JsonbCreator
    public NewEntry(@JsonbProperty("amount") BigDecimal amount, @JsonbProperty("text") String text) {
        this.amount = amount;
        this.text = text;
    }
}
