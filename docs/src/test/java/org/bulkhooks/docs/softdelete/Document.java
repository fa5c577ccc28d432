package org.bulkhooks.docs.softdelete;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document, which nobody loses by mistake. */
@Entity
@NamedQuery(name = "Document.all", query = "select d from Document d where d.deletedAt is null order by d.title")
@NamedQuery(name = "Document.bin", query = "select d from Document d where d.deletedAt is not null order by d.title")
public class Document implements SoftDeleted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String title = "";

    private @Nullable Instant deletedAt;

    protected Document() {}

    public Document(String title) {
        this.title = title;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    @Override
    public @Nullable Instant getDeletedAt() {
        return deletedAt;
    }

    @Override
    public void setDeletedAt(@Nullable Instant when) {
        deletedAt = when;
    }
}
