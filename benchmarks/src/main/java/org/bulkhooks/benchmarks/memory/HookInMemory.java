package org.bulkhooks.benchmarks.memory;

import java.util.concurrent.TimeUnit;
import org.bulkhooks.Change;
import org.bulkhooks.ChangeSet;
import org.bulkhooks.benchmarks.bank.Deposit;
import org.bulkhooks.internal.changes.HandmadeChanges;
import org.bulkhooks.internal.registry.Moment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The changes that a hook is called with: 1,000 of them, of which it takes both records and does nothing. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Deposits.COUNT)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class HookInMemory {

    /** A hook. */
    @Benchmark
    public void hook(DepositRecords records, Blackhole nothing) {
        ChangeSet<Deposit> changes = new HandmadeChanges<>(records.deposits(), false).at(Moment.BEFORE);
        for (Change<Deposit> change : changes) {
            nothing.consume(change.newRecord());
            nothing.consume(change.oldRecord());
        }
    }

    /** The same by hand. */
    @Benchmark
    public void getters(DepositRecords records, Blackhole nothing) {
        Deposits deposits = records.deposits();
        for (int index = 0; index < Deposits.COUNT; index++) {
            nothing.consume(deposits.newRecords().get(index));
            nothing.consume(deposits.oldRecords().get(index));
        }
    }
}
