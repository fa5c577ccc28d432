package org.bulkhooks.internal.condition;

import jakarta.persistence.AttributeConverter;
import java.lang.reflect.Constructor;
import org.bulkhooks.internal.condition.InvalidConditionException.Reason;
import org.bulkhooks.internal.model.PersistentPath;
import org.bulkhooks.internal.model.TypeVariables;
import org.jspecify.annotations.Nullable;

/**
 * Converts texts to the values of one attribute.
 *
 * @param type the class of the attribute's values
 * @param converter the class of its attribute converter, or null if it has none
 */
record AttributeText(Class<?> type, @Nullable Class<?> converter) {

    static AttributeText of(Class<?> entityClass, PersistentPath path, ValueConverters converters) {
        return new AttributeText(path.type(), converters.of(entityClass, path).orElse(null));
    }

    boolean isSupported() {
        return TextConversions.supports(textType());
    }

    /**
     * Converts a text: to what is stored, and then with the converter to a value of the attribute.
     *
     * @throws InvalidConditionException if the text stands for no value
     */
    Object convert(String text) throws InvalidConditionException {
        Object stored = TextConversions.convert(text, textType());
        return converter == null ? stored : convert(text, stored, converter);
    }

    private Class<?> textType() {
        return converter == null ? type : TypeVariables.argument(converter, AttributeConverter.class, 1);
    }

    @SuppressWarnings("unchecked") // the text was converted to the converter's type
    private static Object convert(String text, Object stored, Class<?> converter) throws InvalidConditionException {
        try {
            Constructor<?> constructor = converter.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object value =
                    ((AttributeConverter<Object, Object>) constructor.newInstance()).convertToEntityAttribute(stored);
            if (value != null) {
                return value;
            }
        } catch (ReflectiveOperationException | RuntimeException failed) {
            throw new InvalidConditionException(
                    Reason.TEXT,
                    "the converter " + converter.getName() + " cannot convert '" + text + "': " + failed,
                    failed);
        }
        throw new InvalidConditionException(
                Reason.TEXT, "the converter " + converter.getName() + " makes null of '" + text + "'");
    }
}
