package org.bulkhooks.quickstart.csv;

import java.util.List;

/**
 * A file has mistakes. Thrown inside of a transaction, it rolls the transaction back: nothing of the file is stored.
 */
public final class CsvRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an exception of one request, never sent elsewhere
    private final List<LineMistake> mistakes;

    private final int count;

    CsvRefusedException(List<LineMistake> mistakes, int count) {
        super(count == 1 ? "The file has 1 mistake" : "The file has " + count + " mistakes");
        this.mistakes = List.copyOf(mistakes);
        this.count = count;
    }

    /** Returns the first mistakes in the order of lines, at most {@link Mistakes#KEPT}. */
    public List<LineMistake> mistakes() {
        return mistakes;
    }

    /** Returns how many mistakes there are. */
    public int count() {
        return count;
    }
}
