package org.bulkhooks.eclipselink.internal.steps;

import java.util.List;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.spi.RecordWatch;
import org.bulkhooks.spi.WriteSession;

/**
 * The persistence context that an operation writes in.
 *
 * @param context what all steps share
 */
public record OperationSession(OperationContext context) implements WriteSession<Written> {

    @Override
    public void flush() {
        context.flush();
    }

    @Override
    public RecordWatch<Written> watch(List<Written> written) {
        return new WrittenStates(context, written);
    }
}
