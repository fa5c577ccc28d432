package org.bulkhooks.eclipselink.internal.statement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.record.MappedRecords;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.RecordChanges;
import org.bulkhooks.spi.RecordModel;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.queries.ModifyAllQuery;

/** A statement without hooks, or all of whose hooks are bypassed: it runs as it is, and the calls that are left out are counted. */
final class BypassedStatement {

    private final OperationContext context;
    private final ChangeType type;

    BypassedStatement(OperationContext context, ChangeType type) {
        this.context = context;
        this.type = type;
    }

    int run(ModifyAllQuery statement, AbstractRecord arguments) {
        int rows = (Integer) Objects.requireNonNull(
                context.unitOfWork().executeQuery(StatementCopy.of(statement).unchanged(), arguments));
        if (rows > 0) {
            context.transaction().wrote();
            model(statement).ifPresent(model -> count(model, rows));
        }
        return rows;
    }

    /** Nobody knows the concrete class of each row; they are counted as records of the statement's own model where it can have rows. */
    private Optional<ClassDescriptor> model(ModifyAllQuery statement) {
        return ConcernedClasses.of(statement.getReferenceClass(), context.unitOfWork()).stream()
                .filter(descriptor ->
                        context.runtime().plan(descriptor.getJavaClass()).observes(type))
                .findFirst();
    }

    private void count(ClassDescriptor model, int rows) {
        Rows changes = new Rows(model, rows);
        try (Operation operation = context.runtime()
                .begin(
                        OperationKind.STATEMENT,
                        context.transaction().hooks(),
                        context.options().bypasses())) {
            operation.before(changes);
            operation.validate(changes);
            operation.after(changes);
            if (operation.complete()) {
                context.flush();
            }
        }
    }

    /** Rows that no hook looks at, because all are bypassed. */
    private final class Rows implements RecordChanges<Object> {

        private final ClassDescriptor model;
        private final int size;

        Rows(ClassDescriptor model, int size) {
            this.model = model;
            this.size = size;
        }

        @Override
        public Class<Object> entityClass() {
            return model.getJavaClass();
        }

        @Override
        public ChangeType type() {
            return type;
        }

        @Override
        public int chunk() {
            return 0;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public List<Object> newRecords() {
            throw notRead();
        }

        @Override
        public List<Object> oldRecords() {
            throw notRead();
        }

        @Override
        public int position(int index) {
            return index;
        }

        @Override
        public Object identity(int index) {
            throw notRead();
        }

        @Override
        public RecordModel<Object> model() {
            return new MappedRecords<>(model, context.unitOfWork());
        }

        @Override
        public boolean writes(int index, String path) {
            throw notRead();
        }

        @Override
        public boolean changed(int index, String path) {
            throw notRead();
        }

        @Override
        public Set<String> changedAttributes(int index) {
            throw notRead();
        }

        private IllegalStateException notRead() {
            return new IllegalStateException("the records of a statement are not read when all hooks are bypassed");
        }
    }
}
