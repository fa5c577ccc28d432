/**
 * JPQL and Criteria UPDATE and DELETE with hooks: a listener redirects the statements that concern a model with hooks,
 * and each of them becomes an operation on the records whose rows it matches.
 *
 * <p>The core type is {@link org.bulkhooks.eclipselink.internal.statement.StatementOperation}. Internal.
 */
@NullMarked
package org.bulkhooks.eclipselink.internal.statement;

import org.jspecify.annotations.NullMarked;
