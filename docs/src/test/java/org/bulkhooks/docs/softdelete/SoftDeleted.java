package org.bulkhooks.docs.softdelete;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is marked in place of being deleted. */
public interface SoftDeleted {

    @Nullable
    Instant getDeletedAt();

    void setDeletedAt(@Nullable Instant when);
}
