package org.bulkhooks.console.reading;

/**
 * Calls of a hook that were left out for one reason.
 *
 * @param hook the place of the hook in the catalog
 * @param reason the reason that the code or an operator gave
 * @param calls how many calls
 * @param records how many records their chunks had
 * @param lastMillis when the last of them was left out, since the epoch; 0 if that is not known
 * @param model the class name of the entity of the last one, or empty
 */
public record HookBypass(int hook, String reason, long calls, long records, long lastMillis, String model) {}
