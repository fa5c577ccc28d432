package org.bulkhooks.eclipselink.internal.callback;

import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;

/**
 * Jakarta Bean Validation of the records of a call, where the persistence unit has it switched on. What is not valid is
 * rejected, by position and path.
 */
public final class ValidationCheck {

    private ValidationCheck() {}

    /** Validates records, after all before hooks. */
    public static void validate(
            OperationContext context, ChangeType type, List<BulkRecord> records, Consumer<RejectedRecord> rejections) {
        // EclipseLink's only internal listeners are those of Bean Validation, which follow the validation mode
        List<BulkRecord> validated = records.stream()
                .filter(each -> each.plan().descriptor().getEventManager().hasInternalEventListeners())
                .toList();
        if (!validated.isEmpty()) {
            // a class of its own, so that an application without Bean Validation never loads its types
            new BeanValidation(context.entityManager().getEntityManagerFactory()).validate(type, validated, rejections);
        }
    }
}
