package org.bulkhooks.bulk;

/**
 * A record that was handed to the bulk facade cannot be used: it is null, of another type, not an entity, given twice,
 * without an id or without a row, or is to be created and has a generated id and a version already. It is thrown before
 * anything is written and before any hook runs, but for two records of an upsert that get the same key from a hook.
 */
public final class InvalidRecordException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * Makes the exception for one record.
     *
     * @param position the index of the record in the call, counted from 0
     * @param message what is wrong with the record and what to do instead, without any value of the record
     */
    public InvalidRecordException(int position, String message) {
        super("record at position " + position + ": " + message);
        this.position = position;
    }

    /** Returns the index of the record in the call, counted from 0. */
    public int position() {
        return position;
    }
}
