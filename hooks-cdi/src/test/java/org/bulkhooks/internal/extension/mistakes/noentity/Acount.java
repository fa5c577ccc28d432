package org.bulkhooks.internal.extension.mistakes.noentity;

/** Not an entity: its name is mistyped. */
public class Acount {}
