package org.bulkhooks.eclipselink.internal.assignment;

import java.util.Set;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.DataExpression;
import org.eclipse.persistence.internal.expressions.ExpressionIterator;
import org.eclipse.persistence.internal.helper.DatabaseField;

/** Finds out whether a value is computed of some columns. */
final class ColumnSearch extends ExpressionIterator {

    private final Set<DatabaseField> wanted;
    private boolean found;

    private ColumnSearch(Set<DatabaseField> wanted) {
        this.wanted = wanted;
    }

    static boolean finds(Expression value, Set<DatabaseField> wanted) {
        ColumnSearch search = new ColumnSearch(wanted);
        search.iterateOn(value);
        return search.found;
    }

    @Override
    public void iterate(Expression expression) {
        found |= expression instanceof DataExpression data
                && data.getField() != null
                && wanted.contains(data.getField());
    }
}
