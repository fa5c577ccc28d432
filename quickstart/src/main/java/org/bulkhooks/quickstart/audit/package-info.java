/** Who changed what: rows about every {@link org.bulkhooks.quickstart.audit.Auditable} entity. */
@NullMarked
package org.bulkhooks.quickstart.audit;

import org.jspecify.annotations.NullMarked;
