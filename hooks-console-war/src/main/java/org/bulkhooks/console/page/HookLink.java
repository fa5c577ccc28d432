package org.bulkhooks.console.page;

import java.util.List;

/**
 * The name of a hook that leads to its page. The tag {@code b:hook} writes it. Both parts come in pieces between which
 * a line may break.
 *
 * @param bean the simple class name of the bean, with a dot at its end
 * @param method the method
 * @param url the query of the hook's page
 */
public record HookLink(List<String> bean, List<String> method, String url) {

    /**
     * Makes the link of a name.
     *
     * @param shortName such as {@code AccountHooks.recheck}
     * @param url the query of the hook's page, see {@code Links}
     */
    public static HookLink of(String shortName, String url) {
        int dot = shortName.lastIndexOf('.');
        return new HookLink(Pieces.of(shortName.substring(0, dot + 1)), Pieces.of(shortName.substring(dot + 1)), url);
    }
}
