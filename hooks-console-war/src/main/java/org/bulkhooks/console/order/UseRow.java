package org.bulkhooks.console.order;

import java.util.List;
import java.util.Set;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.AttributeUse;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A use of an attribute.
 *
 * @param how what uses it how, in words
 * @param hook the hook, or null
 * @param text more about it
 */
public record UseRow(String how, @Nullable HookLink hook, String text) {

    private static final Set<String> KNOWN = Set.of("HOOK_CONDITION", "HOOK_LOADS", "DERIVES", "DERIVED_FROM");

    static UseRow of(AttributeUse use, ApplicationReading application, List<ApplicationReading> applications) {
        HookLink link = null;
        if (use.hook() >= 0) {
            HookReading hook = application.hooks().get(use.hook());
            link = HookLink.of(hook.shortName(), Links.toHook(hook, applications));
        }
        String how = KNOWN.contains(use.kind()) ? Texts.of("order.use." + use.kind()) : use.kind();
        return new UseRow(how, link, use.text());
    }
}
