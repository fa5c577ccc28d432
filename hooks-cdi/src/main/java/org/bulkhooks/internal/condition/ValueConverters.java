package org.bulkhooks.internal.condition;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bulkhooks.internal.model.PersistentPath;
import org.bulkhooks.internal.model.TypeVariables;

/** Finds the attribute converters of attributes (Jakarta Persistence 3.1, sections 3.9 and 11.1.10). Thread-safe. */
public final class ValueConverters {

    private final Map<Class<?>, Class<?>> autoApplied = new LinkedHashMap<>();

    /**
     * Makes the converters of an application.
     *
     * @param classes the classes with {@code @Converter} that are known
     */
    public ValueConverters(Collection<Class<?>> classes) {
        for (Class<?> type : classes) {
            Converter converter = type.getAnnotation(Converter.class);
            if (converter != null && converter.autoApply() && AttributeConverter.class.isAssignableFrom(type)) {
                autoApplied.put(TextConversions.boxed(TypeVariables.argument(type, AttributeConverter.class, 0)), type);
            }
        }
    }

    /**
     * Returns the converter class of an attribute, if it has one.
     *
     * @param entityClass where the path begins
     * @param path the attribute
     */
    Optional<Class<?>> of(Class<?> entityClass, PersistentPath path) {
        List<String> names = List.of(path.path().split("\\.", -1));
        for (Class<?> level = entityClass; level != null && level != Object.class; level = level.getSuperclass()) {
            Optional<Convert> convert = find(level, path.path());
            if (convert.isPresent()) {
                return converter(convert.get());
            }
        }
        for (int step = 0; step < path.steps().size(); step++) {
            Optional<Convert> convert =
                    find(path.steps().get(step), String.join(".", names.subList(step + 1, names.size())));
            if (convert.isPresent()) {
                return converter(convert.get());
            }
        }
        return Optional.ofNullable(autoApplied.get(TextConversions.boxed(path.type())));
    }

    private static Optional<Convert> find(AnnotatedElement element, String attribute) {
        return Arrays.stream(element.getAnnotationsByType(Convert.class))
                .filter(convert -> convert.attributeName().equals(attribute))
                .findFirst();
    }

    private static Optional<Class<?>> converter(Convert convert) {
        boolean none = convert.disableConversion() || convert.converter() == AttributeConverter.class;
        return none ? Optional.empty() : Optional.of(convert.converter());
    }
}
