package org.bulkhooks.docs.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
public class Purchase {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    @Version
    private int version;

    private String item = "";

    protected Purchase() {}

    public Purchase(String item) {
        this.item = item;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getItem() {
        return item;
    }
}
