package org.bulkhooks.console.login;

/** The roles of the console's users. */
public final class Roles {

    /** May look at everything. */
    public static final String VIEWER = "viewer";

    /** May look at everything and change what an application allows to be changed. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
