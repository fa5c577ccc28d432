package org.bulkhooks.console.published;

import java.time.Duration;

/**
 * What a hook threw.
 *
 * @param first how long ago it was thrown first
 * @param last how long ago it was thrown last
 */
public record PublishedThrow(String type, boolean expected, long times, Duration first, Duration last, String frame) {}
