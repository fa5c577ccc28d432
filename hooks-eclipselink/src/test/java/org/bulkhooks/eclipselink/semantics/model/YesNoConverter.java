package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a boolean as a word; no word is false, because a woven class takes no null for a primitive attribute. */
@Converter
public class YesNoConverter implements AttributeConverter<Boolean, String> {

    @Override
    public String convertToDatabaseColumn(Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }

    @Override
    public Boolean convertToEntityAttribute(String word) {
        return "yes".equals(word);
    }
}
