package org.bulkhooks.internal.extension.application;

/** An interface that entities implement. */
public interface Auditable {

    /** Returns the id. */
    long id();
}
