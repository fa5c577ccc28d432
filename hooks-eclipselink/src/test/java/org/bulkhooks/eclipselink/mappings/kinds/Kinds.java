package org.bulkhooks.eclipselink.mappings.kinds;

import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;

/** All kinds of mappings. */
public final class Kinds {

    private Kinds() {}

    public static List<Mapping> all() {
        return List.of(
                TextsKind.mapping(),
                NumbersKind.mapping(),
                EmbeddablesKind.mapping(),
                SecondaryTablesKind.mapping(),
                OwnedChildrenKind.mapping());
    }
}
