package org.bulkhooks.quickstart.metrics;

import java.io.Serializable;

/**
 * The result of a transaction.
 *
 * @param done one sentence
 * @param rows how many rows it read or wrote
 */
public record Work(String done, int rows) implements Serializable {}
