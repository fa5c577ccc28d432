package org.bulkhooks.benchmarks.program;

import java.util.function.Supplier;
import org.bulkhooks.benchmarks.bank.AccountRow;
import org.bulkhooks.benchmarks.bank.Witness;

/** A program on a persistence unit of EclipseLink, which is closed with it. */
abstract class UnitProgram extends PooledProgram {

    private final EclipseLinkUnit unit;

    UnitProgram(EclipseLinkUnit unit, Supplier<? extends AccountRow> type, Witness witness, boolean looks) {
        super(unit.connections(), type, witness, looks);
        this.unit = unit;
    }

    final EclipseLinkUnit unit() {
        return unit;
    }

    @Override
    public final void close() {
        unit.close();
        super.close();
    }
}
