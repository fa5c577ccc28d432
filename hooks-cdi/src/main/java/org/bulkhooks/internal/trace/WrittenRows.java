package org.bulkhooks.internal.trace;

import org.bulkhooks.ChangeType;

/**
 * How many records of a class an operation has written, with those nested in it in the same transaction.
 *
 * @param model class name of the records
 * @param type what was done to them
 * @param records how many
 */
public record WrittenRows(String model, ChangeType type, int records) {}
