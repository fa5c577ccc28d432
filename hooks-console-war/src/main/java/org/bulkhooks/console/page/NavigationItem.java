package org.bulkhooks.console.page;

/**
 * A link of the navigation.
 *
 * @param path where it leads to, within the console
 * @param title what it says
 * @param current whether the page that is shown is this one, or belongs to it
 */
public record NavigationItem(String path, String title, boolean current) {}
