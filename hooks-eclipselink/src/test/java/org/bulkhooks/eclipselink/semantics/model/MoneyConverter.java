package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores every amount as a text. */
@Converter(autoApply = true)
public class MoneyConverter implements AttributeConverter<Money, String> {

    @Override
    public String convertToDatabaseColumn(Money money) {
        return money == null ? null : money.cents() + " ct";
    }

    @Override
    public Money convertToEntityAttribute(String text) {
        return text == null ? null : new Money(Long.parseLong(text.replace(" ct", "")));
    }
}
