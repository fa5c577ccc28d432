package org.bulkhooks.console.export;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON (RFC 8259) of maps, iterables, texts, numbers and truth values; no browser takes it for HTML. */
public final class Json {

    private static final int LAST_CONTROL = 31;

    private Json() {}

    /** Writes a value; what is of no known type is written as its text. */
    public static String of(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.append('\n').toString();
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            text.append(value);
        } else if (value instanceof Double number) {
            text.append(Double.isFinite(number) ? number : null);
        } else if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator);
                write(String.valueOf(entry.getKey()), text);
                text.append(':');
                write(entry.getValue(), text);
                separator = ",";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            String separator = "[";
            for (Object element : list) {
                text.append(separator);
                write(element, text);
                separator = ",";
            }
            text.append(separator.equals("[") ? "[]" : "]");
        } else {
            string(value.toString(), text);
        }
    }

    private static void string(String value, StringBuilder text) {
        text.append('"');
        value.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> text.append('\\').append((char) c);
                case '\n' -> text.append("\\n");
                default -> {
                    if (c <= LAST_CONTROL || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                        text.append(String.format("\\u%04x", c));
                    } else {
                        text.append((char) c);
                    }
                }
            }
        });
        text.append('"');
    }
}
