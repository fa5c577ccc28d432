package org.bulkhooks.eclipselink.internal.facade;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.read.OldRecords;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.steps.OperationSession;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.CallSession;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookScope;
import org.bulkhooks.spi.RecordWatch;

/** The persistence context of a call of the facade, in a transaction. Not thread-safe. */
public final class FacadeSession implements CallSession<Written> {

    private final OperationContext context;
    private final OperationSession session;
    private final InputCheck check;

    FacadeSession(OperationContext context) {
        this.context = context;
        this.session = new OperationSession(context);
        this.check = new InputCheck(context);
    }

    OperationContext context() {
        return context;
    }

    @Override
    public HookScope hooks() {
        return context.hooks();
    }

    @Override
    public void flush() {
        session.flush();
    }

    @Override
    public RecordWatch<Written> watch(List<Written> written) {
        return session.watch(written);
    }

    @Override
    public GivenRecords<Written> given(Collection<?> records, int first) {
        return given((checking, reader) -> checking.records(records, first));
    }

    /** Takes the records that something makes with the check and the reader of the call. */
    GivenRecords<Written> given(BiFunction<InputCheck, OldRecords, List<BulkRecord>> source) {
        OldRecords reader = OldRecords.open(context.unitOfWork());
        try {
            return new GivenList(context, check, reader, source.apply(check, reader));
        } catch (RuntimeException | Error thrown) {
            reader.close();
            throw thrown;
        }
    }
}
