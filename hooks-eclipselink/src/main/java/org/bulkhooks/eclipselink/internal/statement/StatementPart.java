package org.bulkhooks.eclipselink.internal.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.internal.record.IdCriteria;
import org.bulkhooks.eclipselink.internal.write.BulkRecord;
import org.bulkhooks.eclipselink.internal.write.EntityPlan;
import org.bulkhooks.eclipselink.internal.write.IdQuery;
import org.bulkhooks.eclipselink.internal.write.OperationContext;
import org.bulkhooks.eclipselink.internal.write.RecordPart;
import org.bulkhooks.eclipselink.internal.write.StaleRecords;
import org.bulkhooks.spi.Operation;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.queries.ModifyAllQuery;

/** The records whose rows a statement matches. */
abstract class StatementPart extends RecordPart {

    private final ModifyAllQuery statement;
    private final AbstractRecord arguments;
    private final ClassDescriptor descriptor;
    private final RecordValidation validation;
    private final Map<Class<?>, EntityPlan> plans = new HashMap<>();

    StatementPart(
            ChangeType type,
            ModifyAllQuery statement,
            AbstractRecord arguments,
            OperationContext context,
            RecordValidation validation) {
        super(type, context);
        this.validation = validation;
        this.statement = statement;
        this.arguments = arguments;
        this.descriptor = context.unitOfWork().getDescriptor(statement.getReferenceClass());
    }

    @Override
    protected final void validate(List<BulkRecord> records, Operation operation) {
        validation.validate(context(), type(), records, operation);
    }

    final ModifyAllQuery statement() {
        return statement;
    }

    final AbstractRecord arguments() {
        return arguments;
    }

    /** Returns the descriptor of the model that the statement names. */
    final ClassDescriptor descriptor() {
        return descriptor;
    }

    /**
     * Finds and locks the rows, and reads their records.
     *
     * @return how many rows the statement matches
     */
    abstract int find();

    /**
     * Reads the records of rows.
     *
     * @param rows rows of the statement, in their order
     * @return a record for each row, which belongs to the reader and is yet as its row is
     */
    final List<BulkRecord> read(List<MatchedRow> rows, UnitOfWorkImpl reader) {
        Map<Object, Object> byId = new HashMap<>();
        EntityPlan model = plan(descriptor);
        for (Object instance :
                IdQuery.read(model, rows.stream().map(MatchedRow::id).toList(), reader)) {
            EntityPlan plan = plan(instance);
            byId.put(Objects.requireNonNull(plan.id(instance)), instance);
        }
        List<BulkRecord> records = new ArrayList<>(rows.size());
        for (MatchedRow row : rows) {
            Object instance = byId.get(row.id());
            if (instance == null) {
                throw StaleRecords.vanished(model, row.id());
            }
            BulkRecord each = new BulkRecord(records.size(), instance, plan(instance));
            each.id(row.id());
            records.add(each);
        }
        return records;
    }

    private EntityPlan plan(Object instance) {
        return plan(context().unitOfWork().getDescriptor(instance));
    }

    private EntityPlan plan(ClassDescriptor ofClass) {
        return plans.computeIfAbsent(
                ofClass.getJavaClass(),
                entityClass -> new EntityPlan(
                        ofClass,
                        context().runtime().plan(entityClass),
                        context().unitOfWork()));
    }

    /** Executes the statement for the rows of records, and for no others. */
    final void execute(List<BulkRecord> records) {
        UnitOfWorkImpl unitOfWork = context().unitOfWork();
        for (List<BulkRecord> some : IdCriteria.parts(records)) {
            ModifyAllQuery query = StatementCopy.of(statement)
                    .of(descriptor, some.stream().map(BulkRecord::id).toList(), unitOfWork);
            Integer rows = (Integer) unitOfWork.executeQuery(query, arguments);
            if (rows == null || rows != some.size()) {
                throw StaleRecords.vanished(some);
            }
        }
    }
}
