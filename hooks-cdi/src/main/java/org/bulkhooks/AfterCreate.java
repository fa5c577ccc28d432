package org.bulkhooks;

/**
 * Records were created: their rows are inserted, their ids assigned and their versions set.
 *
 * @param <E> the model
 */
public non-sealed interface AfterCreate<E> extends AfterSave<E> {}
