package org.bulkhooks.graph;

/**
 * What a run of a graph did.
 *
 * @param records how many records were given
 * @param changed how many of them got another value in at least one attribute
 */
public record GraphResult(int records, int changed) {}
