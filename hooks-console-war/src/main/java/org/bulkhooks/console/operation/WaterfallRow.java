package org.bulkhooks.console.operation;

import org.bulkhooks.console.page.HookLink;
import org.jspecify.annotations.Nullable;

/**
 * A row of the waterfall, as text.
 *
 * @param anchor names the row in the page
 * @param style the style class of the row: op for operations and chunks, failed, or empty
 * @param level how deep it is nested, from 0 to 5
 * @param kind ROOT, NAME, HOOK, SQL or FOLD
 * @param text the name of the step, or the SQL
 * @param more what stands behind it, or empty
 * @param hook the hook, or null
 * @param open the query that unfolds the row, or empty
 * @param failure what was thrown, or empty
 * @param rejected how many records the hook rejected, in words, or empty
 * @param records how many records, or how many times
 * @param began its begin since that of the operation
 * @param time how long it took
 * @param lane the same as a picture
 */
public record WaterfallRow(
        String anchor,
        String style,
        int level,
        String kind,
        String text,
        String more,
        @Nullable HookLink hook,
        String open,
        String failure,
        String rejected,
        String records,
        String began,
        String time,
        Lane lane) {}
