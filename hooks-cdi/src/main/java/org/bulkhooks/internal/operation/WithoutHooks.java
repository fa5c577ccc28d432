package org.bulkhooks.internal.operation;

import java.util.Set;
import org.bulkhooks.spi.AcceptedRecords;
import org.bulkhooks.spi.AffectedRecords;
import org.bulkhooks.spi.WrittenRecords;

/** Writes what records bring along that have no change of their own, so that no hook is concerned. */
public final class WithoutHooks {

    private WithoutHooks() {}

    /** Takes records through the steps that have no hooks, if there is anything to write. */
    public static <W extends WrittenRecords> void write(AffectedRecords<W> affected) {
        AcceptedRecords<W> accepted = affected.settle().accept(Set.of());
        if (!accepted.isEmpty()) {
            accepted.write(rows -> {}).release();
        }
    }
}
