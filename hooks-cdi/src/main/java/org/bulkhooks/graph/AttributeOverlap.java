package org.bulkhooks.graph;

/** Tells which names of attributes stand for the same values: that of an embeddable stands for all its attributes. */
final class AttributeOverlap {

    private AttributeOverlap() {}

    /**
     * Tells whether a change of one attribute may be a change of the other: they are the same, or one is part of the
     * other.
     */
    static boolean between(String left, String right) {
        return left.equals(right) || isPart(left, right) || isPart(right, left);
    }

    private static boolean isPart(String attribute, String embeddable) {
        return attribute.length() > embeddable.length()
                && attribute.charAt(embeddable.length()) == '.'
                && attribute.startsWith(embeddable);
    }
}
