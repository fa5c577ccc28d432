package org.bulkhooks.eclipselink.internal.assignment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.expressions.FieldExpression;
import org.eclipse.persistence.internal.expressions.FunctionExpression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.queries.ReadAllQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/** The values that the database computes for a statement, where one query reads them together with the records. */
public final class ComputedColumns {

    private static final Set<Class<?>> INTEGERS =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, BigInteger.class);

    /**
     * What EclipseLink takes for a value without a name. The sum of a column and a number would be called like the
     * column, and be taken for it when the record is built.
     */
    private static final ExpressionOperator NAMELESS = withoutName();

    private final List<AssignedColumn> columns;
    private final List<AssignedColumn> added;
    private final Map<Integer, DatabaseField> places = new HashMap<>();

    /**
     * Makes it.
     *
     * @param assigned the columns that a statement sets, also those whose values are known
     */
    public ComputedColumns(List<AssignedColumn> assigned) {
        this.columns = assigned.stream().filter(AssignedColumn::isComputed).toList();
        this.added = columns.stream().filter(each -> copied(each) == null).toList();
    }

    /** Has a query read the values after the columns of the records. */
    public void addTo(ReadAllQuery query) {
        for (AssignedColumn each : added) {
            query.addAdditionalField(NAMELESS.expressionFor(Objects.requireNonNull(each.computed())));
        }
    }

    /** Returns the values in a row that such a query has read. */
    public AbstractRecord of(AbstractRecord row) {
        AbstractRecord values = new DatabaseRecord(columns.size());
        int next = row.size() - added.size();
        for (AssignedColumn each : columns) {
            DatabaseField copied = copied(each);
            @Nullable Object value = row.get(copied == null ? nameless(next++) : copied);
            values.put(each.field(), value);
        }
        return values;
    }

    /** Returns what finds a value without a name by its place in rows: all are called alike. */
    private DatabaseField nameless(int place) {
        return places.computeIfAbsent(place, any -> {
            DatabaseField field = new DatabaseField("*");
            field.setIndex(place);
            return field;
        });
    }

    /**
     * Tells whether the columns hold just these values, if they are computed again by the statement: no digit is lost
     * where the column has as many in the row as it is.
     *
     * @param values what was computed for a row
     * @param row the row as it was read
     */
    public boolean hold(AbstractRecord values, AbstractRecord row) {
        for (AssignedColumn each : columns) {
            if (!holds(row.get(each.field()), values.get(each.field()))) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether a column that has one number has room for the digits of another one. */
    private static boolean holds(@Nullable Object present, @Nullable Object computed) {
        if (computed == null) {
            return true;
        }
        if (present == null) {
            return false;
        }
        if (computed instanceof BigDecimal number) {
            return present instanceof BigDecimal held
                    ? number.scale() <= held.scale()
                    : number.scale() <= 0 && INTEGERS.contains(present.getClass());
        }
        return INTEGERS.contains(computed.getClass())
                && (present instanceof BigDecimal held ? held.scale() >= 0 : INTEGERS.contains(present.getClass()));
    }

    /** Returns the column whose value another one gets, or null if there is something to compute. */
    private static @Nullable DatabaseField copied(AssignedColumn column) {
        return column.computed() instanceof FieldExpression field
                        && field.getBaseExpression() != null
                        && field.getBaseExpression().isExpressionBuilder()
                ? field.getField()
                : null;
    }

    private static ExpressionOperator withoutName() {
        ExpressionOperator operator = new ExpressionOperator();
        operator.setType(ExpressionOperator.FunctionOperator);
        operator.printsAs(new ArrayList<>(List.of("(", ")")));
        operator.bePrefix();
        operator.setNodeClass(FunctionExpression.class);
        return operator;
    }
}
