package org.bulkhooks.it.console;

import java.util.Locale;

/** A user whom the servers of the tests know, and no configuration of the console. Each is in one group. */
public enum ServerUser {
    /** May look. */
    VERA("viewer"),

    /** May look and switch hooks off. */
    OSCAR("operator"),

    /** Has no business in the console. */
    NORA("accounting");

    /** The password of all. Payara Micro reads it, and all that is said here, from server.asadmin. */
    public static final String PASSWORD = "known-to-the-server";

    private final String group;

    ServerUser(String group) {
        this.group = group;
    }

    /** Returns the name that the user logs in with. */
    public String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the group. */
    public String group() {
        return group;
    }
}
