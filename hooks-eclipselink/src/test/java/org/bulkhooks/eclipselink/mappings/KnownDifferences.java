package org.bulkhooks.eclipselink.mappings;

import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Known;

/** What is not as EclipseLink alone leaves it, and why: the page on differences in the reference says the same. */
final class KnownDifferences {

    private KnownDifferences() {}

    static List<Known.Entry> all() {
        return List.of();
    }
}
