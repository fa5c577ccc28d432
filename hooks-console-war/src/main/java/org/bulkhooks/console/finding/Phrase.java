package org.bulkhooks.console.finding;

import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in parts, because it names hooks, which are links, and code. Immutable.
 *
 * @param parts from left to right
 */
public record Phrase(List<Part> parts) {

    /** Nothing. */
    public static final Phrase EMPTY = new Phrase(List.of());

    /** Stands in a formatted text for a value that is no text; texts of the bundle do not have it. */
    private static final char PLACE = '\uE000';

    /**
     * A part of a sentence.
     *
     * @param text the words; of a hook, its short name
     * @param hook the hook, or null
     * @param code whether it is code
     */
    public record Part(String text, @Nullable HookReading hook, boolean code) {}

    /** Words that a page writes as code, such as a class name. */
    public record Code(String text) {}

    /** Makes the phrase with a copy of the parts. */
    public Phrase {
        parts = List.copyOf(parts);
    }

    /**
     * Makes a phrase of a text of the bundle.
     *
     * @param values what stands for {@code {0}}, {@code {1}} and so on: texts, or a {@link HookReading}, {@link Code}
     *     or another phrase; the text must name the latter ones in their order, each once
     */
    public static Phrase of(String key, Object... values) {
        Object[] texts = new Object[values.length];
        List<Phrase> inserted = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            if (values[index] instanceof String text) {
                texts[index] = text.replace(String.valueOf(PLACE), "");
            } else {
                inserted.add(phrase(values[index]));
                texts[index] = String.valueOf(PLACE);
            }
        }
        return joined(Texts.of(key, texts), inserted);
    }

    /** As {@link #of}, with the key in the singular or plural. */
    public static Phrase counted(String key, long number, Object... values) {
        return of(key + (number == 1 ? ".one" : ".many"), values);
    }

    private static Phrase phrase(Object value) {
        if (value instanceof Phrase phrase) {
            return phrase;
        }
        if (value instanceof HookReading hook) {
            return new Phrase(List.of(new Part(hook.shortName(), hook, false)));
        }
        if (value instanceof Code code) {
            return new Phrase(List.of(new Part(code.text(), null, true)));
        }
        throw new IllegalArgumentException("no part of a sentence: " + value.getClass());
    }

    private static Phrase joined(String text, List<Phrase> inserted) {
        List<Part> parts = new ArrayList<>();
        int begin = 0;
        int next = 0;
        for (int place = text.indexOf(PLACE); place >= 0; place = text.indexOf(PLACE, begin)) {
            add(parts, text.substring(begin, place));
            parts.addAll(inserted.get(next++).parts());
            begin = place + 1;
        }
        add(parts, text.substring(begin));
        return new Phrase(parts);
    }

    private static void add(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, null, false));
        }
    }

    /** Appends another sentence. */
    public Phrase and(Phrase other) {
        if (parts.isEmpty() || other.parts().isEmpty()) {
            return parts.isEmpty() ? other : this;
        }
        List<Part> both = new ArrayList<>(parts);
        both.add(new Part(" ", null, false));
        both.addAll(other.parts());
        return new Phrase(both);
    }

    /** Names hooks: {@code A}, {@code A and B}, {@code A, B and 3 others}. */
    static Phrase hooks(List<HookReading> hooks) {
        int named = hooks.size() <= 3 ? hooks.size() : 2;
        Phrase list = phrase(hooks.get(0));
        for (int index = 1; index < named; index++) {
            String key = index == hooks.size() - 1 ? "finding.list.last" : "finding.list.next";
            list = of(key, list, hooks.get(index));
        }
        return named == hooks.size() ? list : of("finding.list.others", list, String.valueOf(hooks.size() - named));
    }

    /** Returns the words alone. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
