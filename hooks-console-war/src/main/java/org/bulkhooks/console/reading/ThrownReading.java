package org.bulkhooks.console.reading;

/**
 * What a hook threw of one class.
 *
 * @param className the class name
 * @param expected whether it is a rule of the business
 * @param times how often
 * @param firstMillis when first, since the epoch
 * @param lastMillis when last
 * @param frame where the last one was thrown, such as {@code LimitHooks.check(LimitHooks.java:48)}, or empty
 */
public record ThrownReading(
        String className, boolean expected, long times, long firstMillis, long lastMillis, String frame) {}
