package org.bulkhooks.console.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the console, in English. Pages ask the same bundle as {@code msg}. Thread-safe. */
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.bulkhooks.console.texts", Locale.ROOT);

    private Texts() {}

    /**
     * Returns a text.
     *
     * @param key its key in the bundle
     * @param values what stands for {@code {0}}, {@code {1}} and so on; numbers are formatted before, see {@code Show}
     * @throws java.util.MissingResourceException if there is no such text
     */
    public static String of(String key, Object... values) {
        String text = BUNDLE.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }

    /**
     * Returns a text in the singular or plural: that of the key with {@code .one} for 1, with {@code .many} for any
     * other number.
     *
     * @param number decides; it is not a value by itself
     * @param values as in {@link #of}
     */
    public static String counted(String key, long number, Object... values) {
        return of(key + (number == 1 ? ".one" : ".many"), values);
    }

    /** Tells whether there is a text. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /** Joins words as a sentence does: {@code a, b and c}. */
    public static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return of("list.and", String.join(", ", words.subList(0, last)), words.get(last));
    }
}
