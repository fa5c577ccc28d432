package org.bulkhooks.console.reading;

/**
 * A use of an attribute, as it is declared.
 *
 * @param kind what uses it how, such as HOOK_CONDITION or DERIVED_FROM
 * @param hook the place of the hook in the catalog, or -1
 * @param text more about it, or empty
 */
public record AttributeUse(String kind, int hook, String text) {}
