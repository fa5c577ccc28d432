package org.bulkhooks.spi.contract;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bundle, which brings its items along when it is created. */
@Entity
@Table(name = "contract_bundle")
public class Bundle implements Labelled {

    @Id
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    private @Nullable String note;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "bundle_id")
    private List<Item> items = new ArrayList<>();

    /** For the provider. */
    protected Bundle() {}

    /** Makes a bundle of new items. */
    public Bundle(long id, String... items) {
        this.id = id;
        for (String name : items) {
            this.items.add(new Item(name));
        }
    }

    @Override
    public String label() {
        return "bundle " + id;
    }

    /** Returns what is noted. */
    public @Nullable String getNote() {
        return note;
    }

    /** Sets what is noted. */
    public void setNote(@Nullable String note) {
        this.note = note;
    }

    /** Returns the items. */
    public List<Item> getItems() {
        return items;
    }
}
