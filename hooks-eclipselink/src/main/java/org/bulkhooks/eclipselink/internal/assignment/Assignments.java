package org.bulkhooks.eclipselink.internal.assignment;

import java.sql.Time;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.expressions.ConstantExpression;
import org.eclipse.persistence.internal.expressions.DataExpression;
import org.eclipse.persistence.internal.expressions.DateConstantExpression;
import org.eclipse.persistence.internal.expressions.ParameterExpression;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.internal.expressions.SubSelectExpression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.queries.ReportItem;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.queries.ReportQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads the SET of an UPDATE: which columns of which attributes, and what is known of their values before a row is
 * read.
 */
public final class Assignments {

    private final ClassDescriptor descriptor;
    private final AbstractRecord arguments;
    private final UnitOfWorkImpl unitOfWork;
    private ExpressionBuilder builder = new ExpressionBuilder();
    private boolean convertsConstants;

    public Assignments(ClassDescriptor descriptor, AbstractRecord arguments, UnitOfWorkImpl unitOfWork) {
        this.descriptor = descriptor;
        this.arguments = arguments;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Reads the SET of a statement.
     *
     * @param clauses its parts
     * @param root what their expressions are built on
     * @throws IllegalArgumentException if the statement sets an id, an embeddable as a whole, or a relation in an
     *     embeddable
     */
    public List<Assignment> of(List<SetClause> clauses, ExpressionBuilder root) {
        builder = root;
        root.setQueryClass(descriptor.getJavaClass());
        root.setSession(unitOfWork.getRootSession(null));
        List<Assignment> assignments = new ArrayList<>();
        for (SetClause clause : clauses) {
            Assignment assignment = of(clause);
            assignment.columns().forEach(column -> requireNoId(column.field()));
            assignments.add(assignment);
        }
        return assignments;
    }

    private Assignment of(SetClause clause) {
        requireNoEmbeddable(clause.target());
        DatabaseField field = field(clause.target());
        List<DatabaseMapping> path = MappingPath.of(descriptor, field);
        DatabaseMapping mapping = path.isEmpty() ? null : path.get(path.size() - 1);
        Object value = known(clause.value(), mapping, field);
        if (value instanceof ParameterExpression parameter && parameter.getBaseExpression() == null) {
            parameter.setLocalBase(null); // or the value would be converted already
            value = parameter.getValue(arguments, unitOfWork);
        }
        if (mapping instanceof OneToOneMapping reference) {
            return reference(path, reference, value);
        }
        if (value instanceof Expression computed) {
            if (mapping instanceof AbstractDirectMapping direct
                    && new StoredConstants(direct, unitOfWork).put(computed)) {
                convertsConstants = true;
            }
            return new Assignment(path, List.of(new AssignedColumn(field, null, stored(computed))), null);
        }
        Object constant = mapping instanceof AbstractDirectMapping direct ? stored(path, direct, value) : value;
        return new Assignment(path, List.of(new AssignedColumn(field, constant, null)), null);
    }

    /**
     * Tells whether a constant was converted for the column, where EclipseLink's own statement would write something
     * else.
     */
    public boolean convertsConstants() {
        return convertsConstants;
    }

    /** Returns the value of a constant, and everything else as it is. */
    private static @Nullable Object known(
            @Nullable Object value, @Nullable DatabaseMapping mapping, DatabaseField field) {
        if (value instanceof DateConstantExpression literal) {
            Object time = TimeLiteral.value(String.valueOf(literal.getValue()));
            Class<?> type = mapping == null ? null : mapping.getFieldClassification(field);
            // a time alone has the date of today where the database makes a timestamp of it
            boolean asIs = time != null && (!(time instanceof Time) || type == Time.class || type == LocalTime.class);
            return asIs ? time : literal;
        }
        return value instanceof ConstantExpression constant ? constant.getValue() : value;
    }

    /** Returns a value as the column has it. EclipseLink would take a constant of another enum for null. */
    private @Nullable Object stored(List<DatabaseMapping> path, AbstractDirectMapping mapping, @Nullable Object value) {
        Class<?> type = mapping.getAttributeAccessor().getAttributeClass();
        if (type != null && type.isEnum()) {
            requireType(path, type, value);
        }
        try {
            return mapping.getFieldValue(value, unitOfWork);
        } catch (ClassCastException e) {
            throw otherType(path, type, value, e);
        }
    }

    private void requireType(List<DatabaseMapping> path, Class<?> type, @Nullable Object value) {
        if (value != null && !type.isInstance(value)) {
            throw otherType(path, type, value, null);
        }
    }

    private IllegalArgumentException otherType(
            List<DatabaseMapping> path,
            @Nullable Class<?> type,
            @Nullable Object value,
            @Nullable ClassCastException cause) {
        String name = path.stream().map(DatabaseMapping::getAttributeName).collect(Collectors.joining("."));
        return new IllegalArgumentException(
                "the statement sets '" + name + "' of " + descriptor.getAlias()
                        + (type == null ? "" : ", which is a " + type.getName() + ",")
                        + " to a value of the type "
                        + (value == null ? null : value.getClass().getName()),
                cause);
    }

    private Assignment reference(List<DatabaseMapping> path, OneToOneMapping mapping, @Nullable Object value) {
        if (!(value instanceof Expression)) {
            requireType(path, mapping.getReferenceClass(), value);
        }
        List<AssignedColumn> columns = new ArrayList<>();
        for (DatabaseField field : DescriptorAccess.columns(mapping)) {
            DatabaseField target =
                    Objects.requireNonNull(mapping.getSourceToTargetKeyFields().get(field));
            if (value instanceof Expression computed) {
                columns.add(new AssignedColumn(field, null, key(computed, target)));
            } else {
                columns.add(new AssignedColumn(
                        field,
                        value == null
                                ? null
                                : mapping.getReferenceDescriptor()
                                        .getObjectBuilder()
                                        .extractValueFromObjectForField(value, target, unitOfWork),
                        null));
            }
        }
        return new Assignment(path, columns, value instanceof Expression ? null : value);
    }

    /**
     * Returns the value of a key of what an expression leads to. A row has the keys of what it refers to itself: they
     * are taken from there, so that a reference that is null is found, and no table is joined for it.
     */
    private Expression key(Expression reference, DatabaseField target) {
        if (reference instanceof SubSelectExpression subquery) {
            return keyOf(subquery, target);
        }
        if (reference instanceof QueryKeyExpression path
                && path.getMapping() instanceof OneToOneMapping mapping
                && mapping.isForeignKeyRelationship()) {
            DatabaseField own = mapping.getTargetToSourceKeyFields().get(target);
            if (own != null) {
                return owner(path).getField(own);
            }
        }
        return reference.getField(target);
    }

    /** Returns the same subquery, of a key of what it selects. */
    private Expression keyOf(SubSelectExpression subquery, DatabaseField target) {
        IdentityHashMap<Expression, Expression> copies = new IdentityHashMap<>();
        copies.put(builder, builder);
        SubSelectExpression copy = (SubSelectExpression) subquery.copiedVersionFrom(copies);
        ReportQuery query = copy.getSubQuery();
        ExpressionBuilder rows = query.getExpressionBuilder();
        rows.setQueryClass(query.getReferenceClass());
        rows.setSession(unitOfWork.getRootSession(null));
        ReportQuery ofKey = new ReportQuery(query.getReferenceClass(), rows);
        ofKey.setSelectionCriteria(query.getSelectionCriteria());
        ofKey.setDistinctState(query.getDistinctState());
        ofKey.addItem("key", key(selected(query), target));
        copy.setSubQuery(ofKey);
        return copy;
    }

    /**
     * Returns what a subquery selects. Where that is an entity, one of the Criteria API selects 1, and joins the
     * entity.
     */
    private Expression selected(ReportQuery subquery) {
        List<ReportItem> items = subquery.getItems();
        List<Expression> joined = subquery.getNonFetchJoinAttributeExpressions();
        boolean simple =
                items.size() == 1 && !subquery.hasGroupByExpressions() && subquery.getHavingExpression() == null;
        if (simple && !items.get(0).getAttributeExpression().isConstantExpression()) {
            return items.get(0).getAttributeExpression();
        }
        if (simple && joined.size() == 1) {
            return joined.get(0).rebuildOn(subquery.getExpressionBuilder());
        }
        throw new IllegalArgumentException("the statement sets a reference of " + descriptor.getAlias()
                + " to what a subquery selects, which joins or groups; select a root, or a reference of it, without"
                + " joins and groups, or write the records with BulkOperations.update(query, change)");
    }

    /**
     * Returns what asks for a value as the database has it. EclipseLink converts the value of an attribute to that of a
     * record, unlike the value of a function; asked for the column of the attribute, it does not.
     */
    private static Expression stored(Expression computed) {
        return computed instanceof QueryKeyExpression path && path.getMapping() instanceof AbstractDirectMapping
                ? owner(path).getField(path.getField())
                : computed;
    }

    /** Returns what has the row of an attribute: not the embeddables that it is in. */
    private static Expression owner(QueryKeyExpression attribute) {
        Expression base = attribute.getBaseExpression();
        while (base instanceof QueryKeyExpression embedded
                && embedded.getMapping() != null
                && embedded.getMapping().isAggregateObjectMapping()) {
            base = embedded.getBaseExpression();
        }
        return base;
    }

    /** Finds the column as EclipseLink does when it prepares the statement. */
    private DatabaseField field(Object target) {
        DatabaseField field;
        if (target instanceof DataExpression expression) {
            field = expression.getBaseExpression() != null
                            && expression.getBaseExpression().isExpressionBuilder()
                    ? descriptor.getObjectBuilder().getFieldForQueryKeyName(expression.getName())
                    : null;
            field = field == null ? expression.getField() : field;
        } else {
            field = descriptor.getObjectBuilder().getFieldForQueryKeyName((String) target);
        }
        if (field == null) {
            throw new IllegalArgumentException("EclipseLink knows no column of '" + name(target) + "' in "
                    + descriptor.getAlias() + " that SET could write; write a relation in an embeddable with"
                    + " BulkOperations.update(query, change)");
        }
        return field;
    }

    /** Of an embeddable, EclipseLink would write the first column alone. */
    private void requireNoEmbeddable(Object target) {
        DatabaseMapping mapping = target instanceof QueryKeyExpression attribute
                ? attribute.getMapping()
                : descriptor.getObjectBuilder().getMappingForAttributeName(name(target));
        if (mapping instanceof AggregateObjectMapping) {
            throw new IllegalArgumentException("the statement sets '" + name(target) + "' of " + descriptor.getAlias()
                    + ", which is an embeddable; set each of its attributes, with a dot, or write the records with"
                    + " BulkOperations.update(query, change)");
        }
    }

    private static String name(Object target) {
        if (!(target instanceof DataExpression expression)) {
            return (String) target;
        }
        return expression.getBaseExpression() instanceof DataExpression owner && !owner.isExpressionBuilder()
                ? name(owner) + "." + expression.getName()
                : expression.getName();
    }

    private void requireNoId(DatabaseField field) {
        if (DescriptorAccess.idColumns(descriptor).contains(field)) {
            throw new IllegalArgumentException("the statement sets '" + field.getName() + "', a part of the id of "
                    + descriptor.getAlias()
                    + ", which never changes; create a new record and delete the old one instead");
        }
    }
}
