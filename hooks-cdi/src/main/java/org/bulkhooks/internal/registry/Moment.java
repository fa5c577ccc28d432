package org.bulkhooks.internal.registry;

/** When hooks are called with records, in order. */
public enum Moment {
    /** Before the first write of the operation; records may be changed. */
    BEFORE,
    /** After all before hooks and before the first write; records are final. */
    VALIDATE,
    /** After the last write of the operation. */
    AFTER
}
