package org.bulkhooks.eclipselink.semantics;

import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Identified;

/** Records to begin with. */
final class Samples {

    private Samples() {}

    /** Returns new accounts with the numbers A0, A1, .. */
    static List<Account> accounts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Account("A" + i, "100.00"))
                .toList();
    }

    /** Stores records by plain persists in a transaction of their own and returns their ids; hooks see it. */
    static List<Long> stored(Way way, Identified... records) {
        return stored(way, List.of(records));
    }

    /** Stores records by plain persists in a transaction of their own and returns their ids; hooks see it. */
    static List<Long> stored(Way way, List<? extends Identified> records) {
        return way.commitAndGet(work -> {
            for (Identified record : records) {
                work.em().persist(record);
                work.em().flush(); // so that ids follow the order of the list
            }
            return records.stream().map(Identified::getId).toList();
        });
    }
}
