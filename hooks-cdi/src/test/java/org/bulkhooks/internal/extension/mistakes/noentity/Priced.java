package org.bulkhooks.internal.extension.mistakes.noentity;

/** No entity implements it. */
public interface Priced {}
