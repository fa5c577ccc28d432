package org.bulkhooks.internal.dispatch;

/** Whether hooks are called before or after the rows are written. */
public enum Moment {
    /** Before the first write of the operation. */
    BEFORE,
    /** After the last write of the operation. */
    AFTER
}
