package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores money as text. */
@Converter
public class MoneyConverter implements AttributeConverter<Money, String> {
    @Override
    public String convertToDatabaseColumn(Money money) {
        return money == null ? null : "c" + money.cents();
    }

    @Override
    public Money convertToEntityAttribute(String column) {
        return column == null ? null : new Money(Long.parseLong(column.substring(1)));
    }
}
