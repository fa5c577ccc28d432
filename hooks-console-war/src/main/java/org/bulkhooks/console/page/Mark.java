package org.bulkhooks.console.page;

/**
 * A mark: a shape with a word. The tag {@code b:mark} writes it.
 *
 * @param icon the id of a symbol
 * @param tone bad, warn, ok, or empty
 * @param text the word
 */
public record Mark(String icon, String tone, String text) {}
