package org.bulkhooks.spi;

/** The ways to write records. */
public enum OperationKind {
    /** A flush of the persistence context, at commit too. */
    FLUSH,
    /** A call of the bulk facade. */
    FACADE,
    /** A JPQL or Criteria UPDATE or DELETE. */
    STATEMENT
}
