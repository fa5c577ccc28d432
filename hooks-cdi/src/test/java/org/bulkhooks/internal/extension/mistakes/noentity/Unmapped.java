package org.bulkhooks.internal.extension.mistakes.noentity;

/** Not an entity: it has no annotation. */
public class Unmapped {}
