package org.bulkhooks;

/**
 * Records are about to be created. What a hook changes in the new records is written.
 *
 * @param <E> the model
 */
public non-sealed interface BeforeCreate<E> extends BeforeSave<E> {}
