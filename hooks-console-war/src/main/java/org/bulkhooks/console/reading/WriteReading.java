package org.bulkhooks.console.reading;

/**
 * How many records of a class were written on one way, since the start.
 *
 * @param model its class name
 * @param kind such as {@code bulk.create}, {@code flush} or {@code statement update}
 * @param change CREATE, UPDATE or DELETE
 * @param records how many
 */
public record WriteReading(String model, String kind, String change, long records) {}
