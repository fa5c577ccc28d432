package org.bulkhooks.console.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts names of Java where a line may break: after dots and before capitals, so that no word is broken in its middle.
 * Each place for a break is an element of the page, so there are only as many as are needed: a word is cut where it is
 * long.
 */
final class Pieces {

    private static final int LENGTH = 18;

    private Pieces() {}

    /**
     * Returns the pieces, which together are the text; a word without capitals may be longer than a piece should be.
     */
    static List<String> of(String text) {
        if (text.length() <= LENGTH) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int index = 1; index <= text.length(); index++) {
            if (index == text.length() || isEndOfWord(text, index)) {
                addHumps(text.substring(begin, index), pieces);
                begin = index;
            }
        }
        return pieces;
    }

    private static void addHumps(String word, List<String> pieces) {
        int begin = 0;
        int last = 0;
        for (int index = 1; index <= word.length(); index++) {
            if (index == word.length() || isHump(word, index)) {
                if (index - begin > LENGTH && last > begin) {
                    pieces.add(word.substring(begin, last));
                    begin = last;
                }
                last = index;
            }
        }
        pieces.add(word.substring(begin));
    }

    private static boolean isEndOfWord(String text, int index) {
        return !Character.isLetterOrDigit(text.charAt(index - 1)) && Character.isLetter(text.charAt(index));
    }

    private static boolean isHump(String text, int index) {
        return Character.isLowerCase(text.charAt(index - 1)) && Character.isUpperCase(text.charAt(index));
    }
}
