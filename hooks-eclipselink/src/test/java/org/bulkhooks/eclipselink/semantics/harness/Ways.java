package org.bulkhooks.eclipselink.semantics.harness;

import java.util.Arrays;
import java.util.List;

/** The ways that statements go, for tests that are made of more than one run. */
public final class Ways {

    private Ways() {}

    /** Returns a way for each kind of transactions; none has a facade. */
    public static List<Way> ofStatements() {
        return Arrays.stream(Transactions.values())
                .map(transactions ->
                        new Way(WritePath.STATEMENT, transactions, SemanticsExtension.unit(transactions), () -> {
                            throw new IllegalStateException("statements have no facade");
                        }))
                .toList();
    }
}
