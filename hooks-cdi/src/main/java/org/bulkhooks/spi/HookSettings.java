package org.bulkhooks.spi;

/**
 * The settings of an application that an integration follows.
 *
 * @param chunkSize how many records a chunk has, where the caller does not say
 * @param nativeSqlRefused whether native SQL that writes to the table of a model with hooks is refused
 */
public record HookSettings(int chunkSize, boolean nativeSqlRefused) {}
