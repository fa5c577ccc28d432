package org.bulkhooks.it.enterprise.ledger;

/** What has to be done soon; only entities of another module are. */
public interface Urgent {

    String text();
}
