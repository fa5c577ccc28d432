package org.bulkhooks.console.format;

/** Names of classes that are only known by name. */
public final class ClassNames {

    private ClassNames() {}

    /** Returns a class name without its package and its outer classes. */
    public static String simple(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
