package org.bulkhooks.quickstart.audit;

import java.math.BigDecimal;

/**
 * An entity whose changes leave audit rows. One hook on this interface serves all entities that implement it, those
 * written next year included.
 */
public interface Auditable {

    /** Returns what people call this record, such as the number of an account. */
    String auditKey();

    /** Returns the sum of money that an auditor looks at. */
    BigDecimal auditedAmount();
}
