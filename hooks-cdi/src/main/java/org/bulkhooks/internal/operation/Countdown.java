package org.bulkhooks.internal.operation;

import java.util.List;
import java.util.function.IntConsumer;

/** Tells how many records are still to be written, each time rows were written. Not thread-safe. */
final class Countdown implements IntConsumer {

    private final IntConsumer told;
    private int left;

    Countdown(List<? extends Stage<?>> toBeWritten, IntConsumer told) {
        this.told = told;
        this.left =
                toBeWritten.stream().mapToInt(stage -> stage.records().size()).sum();
    }

    /** Notes that records are not written after all. */
    void leaveOut(int records) {
        left -= records;
    }

    @Override
    public void accept(int rows) {
        left -= rows;
        told.accept(left);
    }
}
