package org.bulkhooks.console.page;

import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.BypassReading;

/** A row of the table of bypasses, as text. */
public record BypassRow(String reason, String calls, String records) {

    static BypassRow of(BypassReading bypass) {
        return new BypassRow(bypass.reason(), Show.count(bypass.calls()), Show.count(bypass.records()));
    }
}
