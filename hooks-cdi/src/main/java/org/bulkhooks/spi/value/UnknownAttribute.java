package org.bulkhooks.spi.value;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Says that there is no attribute of a name, and which name may be meant. All messages about it come from here. */
public final class UnknownAttribute {

    private UnknownAttribute() {}

    /**
     * Returns the message, such as {@code no attribute 'balanse' in Account; did you mean 'balance'? Attributes:
     * balance, id}.
     *
     * @param path the name that was given, with dots into embeddables and across relations
     * @param place where no attribute has it, such as the name of an entity class
     * @param known the names that could have been given, whole paths too
     */
    public static String message(String path, String place, Collection<String> known) {
        return "no attribute '" + path + "' in " + place + correction(path, known);
    }

    /**
     * Returns the end of the message, behind what is wrong: {@code ; did you mean 'balance'? Attributes: balance, id}.
     *
     * @param path the name that was given
     * @param known the names that could have been given
     */
    public static String correction(String path, Collection<String> known) {
        List<String> similar = SimilarNames.to(path, known);
        return (similar.isEmpty() ? ". " : "; did you mean '" + similar.get(0) + "'? ") + "Attributes: "
                + String.join(", ", new TreeSet<>(known));
    }
}
