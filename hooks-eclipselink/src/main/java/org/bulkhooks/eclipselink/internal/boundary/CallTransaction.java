package org.bulkhooks.eclipselink.internal.boundary;

/** A transaction, of JTA or of an EntityManager. */
interface CallTransaction {

    /** Tells whether there is one that a call can run in. */
    boolean isActive();

    void begin();

    /** Makes the EntityManager take part in it. */
    void join();

    void commit();

    /** Tells whether it can only be rolled back. */
    boolean isDoomed();

    void rollback();

    void setRollbackOnly();
}
