package org.bulkhooks.quickstart.account;

/** Whether an account may be used. */
public enum AccountStatus {
    /** The account can be posted to. */
    OPEN,
    /** The account is kept for its history only; nothing can be posted to it. */
    CLOSED
}
