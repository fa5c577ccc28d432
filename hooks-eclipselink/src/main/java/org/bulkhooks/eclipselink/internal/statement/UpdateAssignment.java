package org.bulkhooks.eclipselink.internal.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bulkhooks.eclipselink.internal.assignment.AssignedColumn;
import org.bulkhooks.eclipselink.internal.assignment.Assignment;
import org.bulkhooks.eclipselink.internal.assignment.Assignments;
import org.bulkhooks.eclipselink.internal.assignment.RelationSearch;
import org.bulkhooks.eclipselink.internal.assignment.SetClause;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.relation.IdCriteria;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.jspecify.annotations.Nullable;

/** What an UPDATE sets, and the values that the database computes for it before it is executed. Immutable. */
final class UpdateAssignment {

    private final MatchedStatement statement;
    private final StatementCopy copy;
    private final List<Assignment> assignments;
    private final List<Assignment> toldByRows;
    private final boolean writtenFromRecords;

    UpdateAssignment(MatchedStatement statement) {
        OperationContext context = statement.context();
        this.statement = statement;
        this.copy = StatementCopy.of(statement.statement());
        Assignments set = new Assignments(statement.descriptor(), statement.arguments(), context.unitOfWork());
        this.assignments = set.of(copy.clauses(), copy.builder());
        this.toldByRows = assignments.stream()
                .filter(each -> each.isToldByRow() && !isVersion(each))
                .toList();
        this.writtenFromRecords = hasSubquery(statement.statement())
                || set.convertsConstants()
                || (context.dialect().setsInTurn() && computesOfWhatIsSet())
                || copy.clauses().stream()
                        .anyMatch(each -> each.value() instanceof Expression value
                                && (context.dialect().losesRowsWithoutTarget()
                                        ? RelationSearch.finds(value)
                                        : RelationSearch.findsOneBeyondAnEmbeddable(value)));
    }

    /** Tells whether a value is computed by a query, with which EclipseLink cannot execute the statement itself. */
    static boolean hasSubquery(ModifyAllQuery statement) {
        return StatementCopy.of(statement).clauses().stream().anyMatch(SetClause::hasSubquery);
    }

    /** EclipseLink writes the parts of SET in an order of its own, and raises the version in it. */
    private boolean computesOfWhatIsSet() {
        List<AssignedColumn> columns = columns(assignments);
        Set<DatabaseField> set = new HashSet<>();
        columns.forEach(column -> set.add(column.field()));
        if (statement.descriptor().getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy) {
            set.add(policy.getWriteLockField());
        }
        return columns.stream().anyMatch(column -> column.isComputedOf(set));
    }

    /** Returns what the statement sets. */
    List<Assignment> all() {
        return assignments;
    }

    /** Returns those of which the row tells more than the record. */
    List<Assignment> toldByRows() {
        return toldByRows;
    }

    /**
     * Tells whether the rows are written from their records, because the statement itself cannot be executed or would
     * write others.
     */
    boolean isWrittenFromRecords() {
        return writtenFromRecords;
    }

    boolean setsVersion() {
        return assignments.stream().anyMatch(this::isVersion);
    }

    private boolean isVersion(Assignment assignment) {
        return statement.descriptor().getOptimisticLockingPolicy() instanceof VersionLockingPolicy policy
                && assignment.sets(policy.getWriteLockField());
    }

    /** Tells whether the statement computes for each row what was computed when the row was found and locked. */
    boolean computesTheSame() {
        return columns(assignments).stream().filter(AssignedColumn::isComputed).allMatch(AssignedColumn::isArithmetic);
    }

    private static List<AssignedColumn> columns(List<Assignment> ofAssignments) {
        return ofAssignments.stream().flatMap(each -> each.columns().stream()).toList();
    }

    private static boolean joins(AssignedColumn column) {
        Expression computed = column.computed();
        return computed != null && RelationSearch.finds(computed);
    }

    /** Finds and locks the rows that the statement matches, each with the values that it is going to get. */
    List<MatchedRow> match() {
        List<AssignedColumn> all = columns(assignments);
        List<MatchedRow> matched = statement.match(
                copy, all.stream().filter(column -> !joins(column)).toList(), columns(toldByRows));
        for (int index = 0; index < all.size() && !matched.isEmpty(); index++) {
            if (joins(all.get(index))) {
                join(matched, index);
            }
        }
        return matched;
    }

    /**
     * Adds to rows the value of a column that leads across a relation. It is asked for alone: a row that refers to
     * nothing is not found, and is set to null as the statement itself sets it, with whatever functions around it.
     *
     * @param index the place of the column among all that the statement sets
     */
    private void join(List<MatchedRow> rows, int index) {
        int others = copy.parameters();
        for (List<MatchedRow> some :
                IdCriteria.parts(rows, IdCriteria.width(statement.descriptor()), others, statement.reader())) {
            StatementCopy of = StatementCopy.of(statement.statement());
            AssignedColumn column = columns(new Assignments(
                                    statement.descriptor(),
                                    statement.arguments(),
                                    statement.context().unitOfWork())
                            .of(of.clauses(), of.builder()))
                    .get(index);
            RowQuery query = new RowQuery(
                    statement.descriptor(),
                    of.report(
                            statement.descriptor(),
                            some.stream().map(MatchedRow::id).toList(),
                            statement.reader()));
            query.add(column.field(), Objects.requireNonNull(column.computed()));
            Map<Object, AbstractRecord> values = new HashMap<>();
            query.read(statement.reader(), statement.arguments()).forEach(row -> values.put(row.id(), row.values()));
            for (MatchedRow row : some) {
                AbstractRecord found = values.get(row.id());
                @Nullable Object value = found == null ? null : found.get(column.field());
                row.values().put(column.field(), value);
            }
        }
    }
}
