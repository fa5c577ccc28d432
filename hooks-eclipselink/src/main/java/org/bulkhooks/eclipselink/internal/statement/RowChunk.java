package org.bulkhooks.eclipselink.internal.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;

/** Some of the rows that a statement has matched, for which it is executed alone. Immutable. */
final class RowChunk {

    private final IdOrder order;
    private final List<Object> ids;
    private final Map<Object, Integer> positions = new HashMap<>();

    /**
     * Makes it.
     *
     * @param ids the ids of the rows, in order; at least one
     * @param first the position of the first of them in the call
     */
    RowChunk(IdOrder order, List<Object> ids, int first) {
        this.order = order;
        this.ids = ids;
        for (Object id : ids) {
            positions.put(id, first + positions.size());
        }
    }

    /** Selects the rows, and others between them, which {@link #has} leaves out. */
    Expression criteria(ExpressionBuilder builder) {
        return order.from(ids.get(0), builder).and(order.upTo(ids.get(ids.size() - 1), builder));
    }

    /** Returns the ids of the rows, in order. */
    List<Object> ids() {
        return ids;
    }

    boolean has(MatchedRow row) {
        return positions.containsKey(row.id());
    }

    /** Returns the position in the call of one of the rows. */
    int position(MatchedRow row) {
        return Objects.requireNonNull(positions.get(row.id()));
    }
}
