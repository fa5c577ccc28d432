package org.bulkhooks.internal.extension.application;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/** Stores Y and N. */
public class YesNoConverter implements AttributeConverter<Boolean, String> {

    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value ? "Y" : "N";
    }

    @Override
    public @Nullable Boolean convertToEntityAttribute(String stored) {
        return switch (stored) {
            case "Y" -> true;
            case "N" -> false;
            default -> throw new IllegalArgumentException("neither Y nor N");
        };
    }
}
