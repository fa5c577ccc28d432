package org.bulkhooks.internal.condition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.internal.model.EntityClasses;
import org.bulkhooks.internal.model.PersistentPaths;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnusedVariable") // the attributes are read by reflection
class ValueConvertersTest {

    record Money(int cents) {}

    abstract static class OfCents<M> implements AttributeConverter<M, Integer> {}

    @Converter(autoApply = true)
    static class MoneyConverter extends OfCents<Money> {
        @Override
        public Integer convertToDatabaseColumn(Money money) {
            return money.cents();
        }

        @Override
        public Money convertToEntityAttribute(Integer cents) {
            return new Money(cents);
        }
    }

    static class Other extends MoneyConverter {}

    @Embeddable
    static class Price {
        Money amount;
    }

    @Entity
    static class Item {
        Money cost;

        @Convert(converter = Other.class)
        Money paid;

        @Convert(disableConversion = true)
        Money unconverted;

        @Embedded
        @Convert(attributeName = "amount", converter = Other.class)
        Price price;

        @Embedded
        Price plain;
    }

    private static Optional<Class<?>> converterOf(String path) {
        EntityClasses entities = new EntityClasses(Set.of(Item.class), false);
        return new ValueConverters(Set.of(MoneyConverter.class))
                .of(
                        Item.class,
                        new PersistentPaths(Item.class, entities).find(path).orElseThrow());
    }

    @Test
    void appliesConvertersToAttributesOfTheirType() throws InvalidConditionException {
        assertThat(converterOf("cost")).contains(MoneyConverter.class);
        assertThat(converterOf("plain.amount")).contains(MoneyConverter.class);
        assertThat(new AttributeText(Money.class, MoneyConverter.class).convert("5"))
                .isEqualTo(new Money(5));
    }

    @Test
    void prefersTheConverterOfTheAttribute() {
        assertThat(converterOf("paid")).contains(Other.class);
        assertThat(converterOf("price.amount")).contains(Other.class);
        assertThat(converterOf("unconverted")).isEmpty();
    }
}
