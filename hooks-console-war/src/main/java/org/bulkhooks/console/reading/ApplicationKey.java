package org.bulkhooks.console.reading;

/**
 * One deployment of an application.
 *
 * @param name the application's name, such as its context path
 * @param instance tells this deployment from others of the same name
 */
public record ApplicationKey(String name, String instance) {}
