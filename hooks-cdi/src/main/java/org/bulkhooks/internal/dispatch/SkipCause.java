package org.bulkhooks.internal.dispatch;

/** Why a hook was not called with any record of a chunk. */
public enum SkipCause {
    /** No change passed its condition. */
    CONDITION,
    /** It is working on the records already, and must not be called for them again. */
    REENTRY
}
