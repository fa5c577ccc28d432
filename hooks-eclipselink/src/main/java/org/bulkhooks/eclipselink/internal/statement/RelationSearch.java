package org.bulkhooks.eclipselink.internal.statement;

import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.ExpressionIterator;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;

/** Finds out whether a value leads across a relation. */
final class RelationSearch extends ExpressionIterator {

    private boolean found;

    /** Tells whether a query for a value joins the table of another entity. */
    static boolean finds(Expression value) {
        RelationSearch search = new RelationSearch();
        search.iterateOn(value);
        return search.found;
    }

    @Override
    public void iterate(Expression each) {
        found |= each instanceof QueryKeyExpression key
                && key.getMapping() != null
                && key.getMapping().isForeignReferenceMapping();
    }
}
