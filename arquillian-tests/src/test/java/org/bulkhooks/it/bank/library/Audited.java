package org.bulkhooks.it.bank.library;

/** What the library's hooks look at: any entity that implements it. */
public interface Audited {

    String auditName();
}
