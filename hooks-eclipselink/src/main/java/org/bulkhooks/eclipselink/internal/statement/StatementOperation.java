package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.internal.cache.ManagedTwins;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.JakartaExceptions;
import org.bulkhooks.eclipselink.internal.steps.OperationRun;
import org.bulkhooks.spi.OperationKind;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DeleteAllQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;

/** One execution of a statement as an operation on the records whose rows it matches. */
final class StatementOperation {

    private final ModifyAllQuery statement;
    private final AbstractRecord arguments;
    private final ChangeType type;
    private final OperationContext context;
    private final RecordValidation validation;

    /**
     * Makes it.
     *
     * @param statement the statement, which is not executed itself
     * @param arguments the values of its parameters
     * @param context the persistence context, in a transaction, and all else
     * @param validation what is checked besides the rejections of hooks
     */
    StatementOperation(
            ModifyAllQuery statement, AbstractRecord arguments, OperationContext context, RecordValidation validation) {
        this.statement = statement;
        this.arguments = arguments;
        this.type = statement instanceof DeleteAllQuery ? ChangeType.DELETE : ChangeType.UPDATE;
        this.context = context;
        this.validation = validation;
    }

    /** Runs the statement and tells how many rows it matched and wrote. */
    BulkResult run() {
        try {
            return runWithHooks();
        } catch (RuntimeException thrown) {
            context.transaction().fail(thrown, context.unitOfWork());
            throw JakartaExceptions.of(thrown, context.dialect());
        } catch (Error thrown) {
            context.transaction().fail(thrown, context.unitOfWork());
            throw thrown;
        }
    }

    private BulkResult runWithHooks() {
        if (isBypassed() && !UpdatePart.hasSubquery(statement)) {
            int rows = new BypassedStatement(context, type).run(statement, arguments);
            return new BulkResult(rows, rows);
        }
        context.flush();
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            StatementPart part = part(oldRecords.unitOfWork());
            int matched = part.find();
            if (part.remaining().isEmpty()) {
                return new BulkResult(matched, 0);
            }
            ManagedTwins.refusePending(context.unitOfWork(), part.remaining(), type);
            try (OperationRun run = OperationRun.begin(OperationKind.STATEMENT, context)) {
                run.run(List.of(part));
                run.complete();
                return new BulkResult(matched, part.remaining().size(), run.rejections());
            }
        }
    }

    private StatementPart part(UnitOfWorkImpl reader) {
        return type == ChangeType.DELETE
                ? new DeletePart(statement, arguments, context, reader, validation)
                : new UpdatePart(statement, arguments, context, reader, validation);
    }

    /** Tells whether no hook that is called at this moment wants to know of the records. */
    private boolean isBypassed() {
        return ConcernedClasses.of(statement.getReferenceClass(), context.unitOfWork()).stream()
                .map(descriptor -> context.runtime().plan(descriptor.getJavaClass()))
                .noneMatch(plan -> plan.needsOldRecords(
                        type, context.transaction().hooks(), context.options().bypasses()));
    }
}
