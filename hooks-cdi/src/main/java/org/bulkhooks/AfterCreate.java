package org.bulkhooks;

/**
 * Records were created: their rows are inserted, their ids assigned and their versions set. What a hook changes in them
 * is written by an update in the same operation, with hooks; not in a later phase of the transaction.
 *
 * @param <E> the model
 */
public non-sealed interface AfterCreate<E> extends AfterSave<E> {}
