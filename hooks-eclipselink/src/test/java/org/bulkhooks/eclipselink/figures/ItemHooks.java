package org.bulkhooks.eclipselink.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;

/** One hook before an update, which changes its records, and one after it, which reads them. */
@ApplicationScoped
class ItemHooks {

    private final List<String> told = new ArrayList<>();

    void addTax(@Observes BeforeUpdate<Item> update) {
        update.newRecords().forEach(item -> item.setPriceWithTax(item.getPrice() * 119 / 100));
    }

    void tell(@Observes AfterUpdate<Item> update) {
        for (int i = 0; i < update.newRecords().size(); i++) {
            Item item = update.newRecords().get(i);
            told.add(item.getName() + ": " + update.oldRecords().get(i).getPrice() + " -> " + item.getPrice());
        }
    }

    /** Returns what the hook after the update told since the last call. */
    List<String> told() {
        List<String> now = List.copyOf(told);
        told.clear();
        return now;
    }
}
