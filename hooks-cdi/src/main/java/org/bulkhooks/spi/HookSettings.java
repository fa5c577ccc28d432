package org.bulkhooks.spi;

/**
 * The settings of an application that an integration follows.
 *
 * @param chunkSize how many records a chunk has, where the caller does not say
 * @param statementLimit how many rows a statement with hooks may match where it is executed as a whole; 0 for any
 *     number
 * @param nativeSqlRefused whether native SQL that writes to the table of a model with hooks is refused
 */
public record HookSettings(int chunkSize, int statementLimit, boolean nativeSqlRefused) {}
