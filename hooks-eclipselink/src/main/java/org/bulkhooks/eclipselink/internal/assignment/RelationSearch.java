package org.bulkhooks.eclipselink.internal.assignment;

import java.util.function.Predicate;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.ExpressionIterator;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;

/** Finds out whether a value leads across a relation. */
public final class RelationSearch extends ExpressionIterator {

    private final Predicate<QueryKeyExpression> wanted;
    private boolean found;

    private RelationSearch(Predicate<QueryKeyExpression> wanted) {
        this.wanted = wanted;
    }

    /** Tells whether a query for a value joins the table of another entity. */
    public static boolean finds(Expression value) {
        return search(value, RelationSearch::isRelation);
    }

    /**
     * Tells whether a value leads across a relation of an embeddable and another one. EclipseLink takes it from a wrong
     * row if the two are of the same table, because it does not find which alias of the table stands for the row that
     * is written.
     */
    public static boolean findsOneBeyondAnEmbeddable(Expression value) {
        return search(value, each -> isRelation(each) && isBeyondAnEmbeddable(each.getBaseExpression()));
    }

    private static boolean search(Expression value, Predicate<QueryKeyExpression> wanted) {
        RelationSearch search = new RelationSearch(wanted);
        search.iterateOn(value);
        return search.found;
    }

    private static boolean isRelation(QueryKeyExpression key) {
        return key.getMapping() != null && key.getMapping().isForeignReferenceMapping();
    }

    private static boolean isBeyondAnEmbeddable(Expression path) {
        boolean relation = false;
        Expression each = path;
        while (each instanceof QueryKeyExpression key) {
            if (relation && key.getMapping() != null && key.getMapping().isAggregateObjectMapping()) {
                return true;
            }
            relation |= isRelation(key);
            each = key.getBaseExpression();
        }
        return false;
    }

    @Override
    public void iterate(Expression expression) {
        found |= expression instanceof QueryKeyExpression key && wanted.test(key);
    }
}
