package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a text backwards: one that is converted twice is another text, and no error. */
@Converter
public class BackwardsConverter implements AttributeConverter<String, String> {

    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null ? null : new StringBuilder(text).reverse().toString();
    }

    @Override
    public String convertToEntityAttribute(String text) {
        return convertToDatabaseColumn(text);
    }
}
