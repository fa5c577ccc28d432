package org.bulkhooks.eclipselink.internal.statement;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.assignment.SetClause;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.expressions.ExpressionBuilder;
import org.eclipse.persistence.internal.expressions.DataExpression;
import org.eclipse.persistence.internal.expressions.ExpressionIterator;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.internal.expressions.SubSelectExpression;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.internal.queries.ReportItem;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.queries.ReportQuery;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a statement looks at other rows of the tables that it writes. As a whole, it sees all of them as
 * they were before it; chunk by chunk, it would see what earlier chunks have made of them.
 */
final class OtherRows extends ExpressionIterator {

    private final ClassDescriptor descriptor;
    private final AbstractSession session;
    private final ExpressionBuilder own;
    private final Set<DatabaseTable> written = new HashSet<>();
    private @Nullable String found;

    private OtherRows(ClassDescriptor descriptor, ExpressionBuilder own, AbstractSession session) {
        this.descriptor = descriptor;
        this.session = session;
        this.own = own;
        own.setQueryClass(descriptor.getJavaClass());
        own.setSession(session);
        addTables(descriptor, written);
    }

    /**
     * Returns what looks at other rows, in words, if there is anything.
     *
     * @param copy a copy of the statement, for this alone
     * @param session the session of the persistence unit
     */
    static Optional<String> of(ClassDescriptor descriptor, StatementCopy copy, AbstractSession session) {
        OtherRows search = new OtherRows(descriptor, copy.builder(), session);
        Expression where = copy.report().getSelectionCriteria();
        if (where != null) {
            search.iterateOn(where);
        }
        for (SetClause clause : copy.clauses()) {
            if (clause.value() instanceof Expression value) {
                search.iterateOn(value);
            }
        }
        return Optional.ofNullable(search.found);
    }

    private static void addTables(ClassDescriptor of, Set<DatabaseTable> tables) {
        tables.addAll(DescriptorAccess.tables(of));
        if (of.hasInheritance()) {
            of.getInheritancePolicy()
                    .getAllChildDescriptors()
                    .forEach(child -> tables.addAll(DescriptorAccess.tables(child)));
        }
    }

    @Override
    public boolean shouldIterateOverSubSelects() {
        return true;
    }

    @Override
    public void iterate(Expression expression) {
        if (expression instanceof SubSelectExpression subquery) {
            lookAt(subquery.getSubQuery());
        } else if (expression instanceof ExpressionBuilder root && !isOwn(root)) {
            lookAt(root.getQueryClass());
        } else if (expression instanceof DataExpression data) {
            lookAt(data);
        }
    }

    private void lookAt(ReportQuery subquery) {
        Class<?> type = subquery.getReferenceClass();
        ExpressionBuilder root = subquery.getExpressionBuilder();
        if (type != null && root != null && !isOwn(root)) {
            root.setQueryClass(type);
            root.setSession(session);
            lookAt(type);
        }
        for (ReportItem item : subquery.getItems()) {
            if (item.getAttributeExpression() != null) {
                iterateOn(item.getAttributeExpression());
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // two of the same class are equal
    private boolean isOwn(ExpressionBuilder root) {
        return root == own;
    }

    /** Of a subquery for what a collection has, only the collection tells the class. */
    private void lookAt(@Nullable Class<?> type) {
        if (type != null) {
            lookAt(session.getDescriptor(type), "a subquery on " + type.getSimpleName());
        }
    }

    private void lookAt(DataExpression data) {
        ForeignReferenceMapping relation = relation(data);
        if (relation != null && !(relation instanceof OneToOneMapping toOne && toOne.isForeignKeyRelationship())) {
            lookAt(relation.getReferenceDescriptor(), "'" + data.getName() + "'");
        }
        Expression owner = data.getBaseExpression();
        ForeignReferenceMapping above = owner == null ? null : relation(owner);
        if (above != null && !isItsKey(data)) {
            lookAt(
                    above.getReferenceDescriptor(),
                    "'" + ((DataExpression) owner).getName() + "." + data.getName() + "'");
        }
    }

    /** Returns the mapping of a relation, or null if it is none. */
    private @Nullable ForeignReferenceMapping relation(Expression expression) {
        if (!(expression instanceof QueryKeyExpression key)) {
            return null;
        }
        ExpressionBuilder root = key.getBuilder();
        if (root.getSession() == null) {
            root.setSession(session);
        }
        if (root.getQueryClass() == null) {
            return null;
        }
        return key.getMapping() instanceof ForeignReferenceMapping relation ? relation : null;
    }

    /** The row itself has the key of what it refers to. */
    private static boolean isItsKey(DataExpression data) {
        return data instanceof QueryKeyExpression key
                && key.getMapping() != null
                && key.getMapping().isPrimaryKeyMapping();
    }

    private void lookAt(@Nullable ClassDescriptor other, String how) {
        if (other == null || found != null) {
            return;
        }
        Set<DatabaseTable> tables = new HashSet<>();
        addTables(other, tables);
        tables.retainAll(written);
        if (!tables.isEmpty()) {
            found = how + " leads to other rows of " + descriptor.getAlias();
        }
    }
}
