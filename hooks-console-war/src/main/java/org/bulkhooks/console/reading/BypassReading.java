package org.bulkhooks.console.reading;

/**
 * Calls of a hook that were left out for one reason.
 *
 * @param reason the reason that the code gave when it bypassed the hook
 * @param calls how many calls, one for each chunk
 * @param records how many records their chunks had
 */
public record BypassReading(String reason, long calls, long records) {}
