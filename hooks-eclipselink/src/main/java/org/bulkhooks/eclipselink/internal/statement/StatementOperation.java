package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.transaction.TransactionState;
import org.bulkhooks.eclipselink.internal.write.ManagedTwins;
import org.bulkhooks.eclipselink.internal.write.OldRecords;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.OperationOptions;
import org.bulkhooks.eclipselink.internal.write.OperationRun;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.OperationKind;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.RepeatableWriteUnitOfWork;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.DeleteAllQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;

/** One execution of a statement as an operation on the records whose rows it matches. */
final class StatementOperation {

    private final ModifyAllQuery statement;
    private final AbstractRecord arguments;
    private final ChangeType type;
    private final OperationContext context;

    /**
     * Makes it.
     *
     * @param statement the statement, which is not executed itself
     * @param arguments the values of its parameters
     * @param unitOfWork a persistence context in a transaction
     * @param runtime the hooks of the application
     */
    StatementOperation(
            ModifyAllQuery statement,
            AbstractRecord arguments,
            RepeatableWriteUnitOfWork unitOfWork,
            HookRuntime runtime) {
        this.statement = statement;
        this.arguments = arguments;
        this.type = statement instanceof DeleteAllQuery ? ChangeType.DELETE : ChangeType.UPDATE;
        this.context = new OperationContext(
                null,
                unitOfWork,
                runtime,
                TransactionState.of(unitOfWork, runtime),
                OperationOptions.of(runtime.settings()));
    }

    /** Runs the statement and returns how many rows it matched. */
    Integer run() {
        try {
            return runWithHooks();
        } catch (RuntimeException thrown) {
            context.transaction().fail(thrown, context.unitOfWork());
            throw Veto.of(thrown);
        } catch (Error thrown) {
            context.transaction().fail(thrown, context.unitOfWork());
            throw thrown;
        }
    }

    private Integer runWithHooks() {
        if (isBypassed()) {
            return new BypassedStatement(context, type).run(statement, arguments);
        }
        context.flush();
        try (OldRecords oldRecords = OldRecords.open(context.unitOfWork())) {
            StatementPart part = part(oldRecords.unitOfWork());
            int matched = part.find();
            ManagedTwins.refusePending(context.unitOfWork(), part.remaining(), type);
            if (!part.remaining().isEmpty()) {
                try (OperationRun run = OperationRun.begin(OperationKind.STATEMENT, context)) {
                    run.run(List.of(part));
                    run.complete();
                }
            }
            return matched;
        }
    }

    private StatementPart part(UnitOfWorkImpl reader) {
        return type == ChangeType.DELETE
                ? new DeletePart(statement, arguments, context, reader)
                : new UpdatePart(statement, arguments, context, reader);
    }

    /** Tells whether no hook that is called at this moment wants to know of the records. */
    private boolean isBypassed() {
        return ConcernedClasses.of(statement.getReferenceClass(), context.unitOfWork()).stream()
                .map(descriptor -> context.runtime().plan(descriptor.getJavaClass()))
                .noneMatch(plan -> plan.needsOldRecords(
                        type, context.transaction().hooks(), context.options().bypasses()));
    }
}
