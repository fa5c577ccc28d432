package org.bulkhooks.eclipselink.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeDelete;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.eclipselink.limits.model.Bin;
import org.bulkhooks.eclipselink.limits.model.Lot;
import org.bulkhooks.eclipselink.limits.model.Pallet;
import org.bulkhooks.eclipselink.limits.model.Tag;
import org.bulkhooks.eclipselink.limits.model.Token;

/** Hooks that want old records and what belongs to them. */
@ApplicationScoped
public class LimitHooks {

    private int related;
    private int changed;

    int related() {
        return related;
    }

    int changed() {
        return changed;
    }

    void reset() {
        related = 0;
        changed = 0;
    }

    void saved(@Observes BeforeSave<Lot> lots) {
        changed += lots.newRecords().size();
    }

    void updated(@Observes AfterUpdate<Lot> lots) {
        changed += lots.oldRecords().size();
    }

    void deleted(@Observes AfterDelete<Lot> lots) {
        changed += lots.oldRecords().size();
    }

    void created(@Observes AfterCreate<Tag> tags) {
        changed += tags.newRecords().size();
    }

    void createdByTheDatabase(@Observes AfterCreate<Token> tokens) {
        changed += tokens.newRecords().size();
    }

    void savedPallets(@Observes BeforeSave<Pallet> pallets) {
        changed += pallets.newRecords().size();
    }

    void updatedPallets(@Observes AfterUpdate<Pallet> pallets) {
        changed += pallets.oldRecords().size();
    }

    void deletedPallets(@Observes AfterDelete<Pallet> pallets) {
        changed += pallets.oldRecords().size();
    }

    void load(@Observes @Load({"next", "before"}) BeforeUpdate<Bin> bins) {
        for (Change<Bin> each : bins) {
            related += each.oldRecord().getBefore().size();
            related += each.newRecord().getNext() == null
                    ? 0
                    : each.newRecord().getNext().getAmount() + 1;
        }
    }

    void changed(@Observes @WhenChanged("next.amount") AfterUpdate<Bin> bins) {
        related += bins.newRecords().size();
    }

    void deleting(@Observes @Load("before") BeforeDelete<Bin> bins) {
        bins.oldRecords().forEach(each -> related += each.getBefore().size());
    }

    void goneWith(@Observes AfterDelete<Bin> bins) {
        bins.oldRecords().forEach(each -> related += each.getLabels().size());
    }
}
