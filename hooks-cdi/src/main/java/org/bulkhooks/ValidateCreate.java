package org.bulkhooks;

/**
 * New records are about to be inserted, as they are now.
 * It is fired after all before hooks of the operation and before the first write. A
 * hook looks at the records and {@linkplain Change#reject(String, String) rejects} those that are wrong. The records are final: a
 * hook that writes to one ends the operation with an {@link IllegalStateException} that names the hook and the attribute; write in
 * {@link BeforeCreate} instead.
 *
 * @param <E> the model
 */
public non-sealed interface ValidateCreate<E> extends ValidateSave<E> {}
