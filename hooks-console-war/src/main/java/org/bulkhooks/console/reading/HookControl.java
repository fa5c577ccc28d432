package org.bulkhooks.console.reading;

/**
 * What an operator did to a hook.
 *
 * @param disabled whether it is switched off
 * @param disabledUntilMillis when it is on again by itself, since the epoch; 0 for not before the next deployment
 * @param reason why it is off, or empty
 * @param disabledSinceMillis since when it is off, or 0
 * @param watchedUntilMillis until when it is watched, or 0
 */
public record HookControl(
        boolean disabled, long disabledUntilMillis, String reason, long disabledSinceMillis, long watchedUntilMillis) {}
