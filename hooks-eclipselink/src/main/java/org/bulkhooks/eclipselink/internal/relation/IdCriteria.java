package org.bulkhooks.eclipselink.internal.relation;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.expressions.FunctionExpression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.identitymaps.CacheId;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/** Selects rows by their ids. */
public final class IdCriteria {

    private static final Set<Class<?>> ARRAYS = Set.of(Integer.class, Long.class, String.class);

    /** One parameter for a whole list: EclipseLink and the database prepare the query in no time. */
    private static final ExpressionOperator ANY = any();

    private IdCriteria() {}

    /** Splits what has ids of an entity class into parts that one query can ask for. */
    public static <T> List<List<T>> parts(List<T> ids, ClassDescriptor descriptor, AbstractSession session) {
        return parts(ids, width(descriptor), 0, session);
    }

    /** Returns how many columns an id has. */
    public static int width(ClassDescriptor descriptor) {
        return DescriptorAccess.idColumns(descriptor).size();
    }

    /**
     * Splits a list of keys into parts that one statement can have.
     *
     * @param width how many parameters a key takes
     * @param others how many parameters the statement has besides
     */
    public static <T> List<List<T>> parts(List<T> ids, int width, int others, AbstractSession session) {
        int limit = Dialect.of(session.getPlatform()).keys(width, others);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += limit) {
            parts.add(ids.subList(from, Math.min(ids.size(), from + limit)));
        }
        return parts;
    }

    /**
     * Returns what selects the rows of some ids.
     *
     * @param ids ids as EclipseLink keeps them, at least one
     */
    public static Expression of(
            ClassDescriptor descriptor, List<?> ids, ExpressionBuilder builder, AbstractSession session) {
        List<DatabaseField> fields = DescriptorAccess.idColumns(descriptor);
        if (fields.size() == 1) {
            List<Object> values = new ArrayList<>(ids.size());
            for (Object id : ids) {
                values.add(id instanceof CacheId composite ? composite.getPrimaryKey()[0] : id);
            }
            Expression column = builder.getField(fields.get(0));
            Object[] array = Dialect.of(session.getPlatform()).comparesArrays() ? array(values) : null;
            return array == null ? column.in(values) : ANY.expressionFor(column, array);
        }
        return anyOf(descriptor, ids, builder, session);
    }

    /** Returns an array that drivers take for one of the database, or null if that is not known. */
    private static Object @Nullable [] array(List<Object> values) {
        Class<?> type = values.get(0).getClass();
        return values.size() > 1 && ARRAYS.contains(type) && values.stream().allMatch(value -> value.getClass() == type)
                ? values.toArray((Object[]) Array.newInstance(type, 0))
                : null;
    }

    private static ExpressionOperator any() {
        ExpressionOperator operator = new ExpressionOperator();
        operator.setType(ExpressionOperator.FunctionOperator);
        operator.printsAs(List.of("", " = ANY(", ")"));
        operator.bePrefix();
        operator.setNodeClass(FunctionExpression.class);
        return operator;
    }

    /** Halves the list again and again: a chain of thousands of ORs would overflow the stack. */
    private static Expression anyOf(
            ClassDescriptor descriptor, List<?> ids, ExpressionBuilder builder, AbstractSession session) {
        if (ids.size() > 1) {
            int half = ids.size() / 2;
            return anyOf(descriptor, ids.subList(0, half), builder, session)
                    .or(anyOf(descriptor, ids.subList(half, ids.size()), builder, session));
        }
        AbstractRecord row = row(descriptor, ids.get(0), session);
        @Nullable Expression all = null;
        for (DatabaseField field : DescriptorAccess.idColumns(descriptor)) {
            Expression one = builder.getField(field).equal(row.get(field));
            all = all == null ? one : all.and(one);
        }
        return Objects.requireNonNull(all);
    }

    private static AbstractRecord row(ClassDescriptor descriptor, Object id, AbstractSession session) {
        return descriptor.getObjectBuilder().buildRowFromPrimaryKeyValues(id, session);
    }
}
