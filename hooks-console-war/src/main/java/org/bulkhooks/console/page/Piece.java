package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.finding.Phrase;
import org.bulkhooks.console.reading.ApplicationReading;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence. The tag {@code b:phrase} writes it.
 *
 * @param text the words, or null for a hook
 * @param code whether the words are code
 * @param hook the link of a hook, or null
 */
public record Piece(
        @Nullable String text, boolean code, @Nullable HookLink hook) {

    static List<Piece> of(Phrase phrase, List<ApplicationReading> applications) {
        return phrase.parts().stream()
                .map(part -> part.hook() == null
                        ? new Piece(part.text(), part.code(), null)
                        : new Piece(null, false, HookLink.of(part.text(), Links.toHook(part.hook(), applications))))
                .toList();
    }
}
