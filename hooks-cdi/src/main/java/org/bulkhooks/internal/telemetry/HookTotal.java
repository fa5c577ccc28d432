package org.bulkhooks.internal.telemetry;

import java.util.function.ToLongFunction;
import org.bulkhooks.internal.registry.Hook;

/**
 * A number of each hook that grows while the application runs, and that somebody counts.
 *
 * @param name its published name, which never changes
 * @param unit its unit, as OpenTelemetry writes it
 * @param meaning what it is, for people
 * @param read reads it, on any thread
 */
public record HookTotal(String name, String unit, String meaning, ToLongFunction<Hook> read) {}
