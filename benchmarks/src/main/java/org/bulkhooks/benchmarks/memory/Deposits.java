package org.bulkhooks.benchmarks.memory;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.benchmarks.bank.Deposit;
import org.bulkhooks.internal.changes.RecordChanges;
import org.bulkhooks.spi.RecordModel;

/** Updates of deposits whose balances have changed, as an operation hands them to hooks. */
record Deposits(List<Deposit> oldRecords, List<Deposit> newRecords, RecordModel<Deposit> model)
        implements RecordChanges<Deposit> {

    /** How many there are. */
    static final int COUNT = 1_000;

    static Deposits of(RecordModel<Deposit> model) {
        return new Deposits(make(0), make(1), model);
    }

    private static List<Deposit> make(int more) {
        return LongStream.range(0, COUNT)
                .mapToObj(id -> new Deposit(
                        id,
                        id % 2 == 0 ? "open" : "closed",
                        BigDecimal.valueOf(1_000 + id + more, 2),
                        id % 2 == 0 ? "EUR" : "USD"))
                .toList();
    }

    @Override
    public Class<Deposit> entityClass() {
        return Deposit.class;
    }

    @Override
    public ChangeType type() {
        return ChangeType.UPDATE;
    }

    @Override
    public int chunk() {
        return 0;
    }

    @Override
    public int size() {
        return COUNT;
    }

    @Override
    public int position(int index) {
        return index;
    }

    @Override
    public Object identity(int index) {
        return newRecords.get(index).getId();
    }

    @Override
    public Object instance(int index) {
        return newRecords.get(index);
    }
}
