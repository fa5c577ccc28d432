package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Currency;

/** Stores a currency as its code in lower case, so that a missing conversion shows. */
@Converter
public class CurrencyConverter implements AttributeConverter<Currency, String> {

    @Override
    public String convertToDatabaseColumn(Currency currency) {
        return currency == null ? null : currency.getCurrencyCode().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Currency convertToEntityAttribute(String code) {
        return code == null ? null : Currency.getInstance(code.toUpperCase(java.util.Locale.ROOT));
    }
}
