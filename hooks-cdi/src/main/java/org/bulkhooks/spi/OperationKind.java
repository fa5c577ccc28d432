package org.bulkhooks.spi;

import org.bulkhooks.ChangeType;

/** What began an operation, as people are told of it. */
public enum OperationKind {
    /** A call of the facade that creates records. */
    CREATE("bulk.create"),
    /** A call of the facade that updates records. */
    UPDATE("bulk.update"),
    /** A call of the facade that deletes records. */
    DELETE("bulk.delete"),
    /** A call of the facade that creates records or updates them. */
    UPSERT("bulk.upsert"),
    /** A JPQL or Criteria UPDATE. */
    STATEMENT_UPDATE("statement update"),
    /** A JPQL or Criteria DELETE. */
    STATEMENT_DELETE("statement delete"),
    /** A flush of a persistence context, or what its commit writes. */
    FLUSH("flush");

    private final String label;

    OperationKind(String label) {
        this.label = label;
    }

    /** Returns the kind of a call of the facade that is given its records. */
    public static OperationKind ofCall(ChangeType type) {
        return switch (type) {
            case CREATE -> CREATE;
            case UPDATE -> UPDATE;
            case DELETE -> DELETE;
        };
    }

    /**
     * Returns the kind of a statement.
     *
     * @param type update or delete
     */
    public static OperationKind ofStatement(ChangeType type) {
        return type == ChangeType.DELETE ? STATEMENT_DELETE : STATEMENT_UPDATE;
    }

    /** Returns what the positions of its records are counted in, as people are told of it. */
    public String counted() {
        return switch (this) {
            case CREATE, UPDATE, DELETE, UPSERT -> "call";
            case STATEMENT_UPDATE, STATEMENT_DELETE -> "statement";
            case FLUSH -> "flush";
        };
    }

    /** Returns its published name, which never changes, such as {@code bulk.create}. */
    public String label() {
        return label;
    }
}
