package org.bulkhooks.it.freight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.TreeSet;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.it.bank.CallLog;

@ApplicationScoped
public class ShipmentHooks {

    /** A shipment of this number gets a tariff of its own at the end of the transaction. */
    public static final String FOLLOWED_UP = "follow-up";

    void rescheduled(@Observes @WhenChanged("planned.unload.day") BeforeUpdate<Shipment> some, CallLog log) {
        for (Change<Shipment> change : some) {
            log.add("rescheduled " + change.oldValue("planned.unload.day") + " to "
                    + change.value("planned.unload.day"));
        }
    }

    void toNorway(
            @Observes
                    @WhenChanged("progress.next")
                    @WhenEqual(attribute = "progress.next.harbour.place.country", value = "Norway")
                    @Load("progress.next.harbour.place.agency")
                    AfterUpdate<Shipment> some,
            CallLog log) {
        for (Change<Shipment> change : some) {
            log.add("to Norway " + agency(change.newRecord()) + ", before " + agency(change.oldRecord()));
        }
    }

    void marked(@Observes @WhenChanged("marks") AfterUpdate<Shipment> some, CallLog log) {
        for (Change<Shipment> change : some) {
            log.add("marks " + new TreeSet<>(change.oldRecord().getMarks()) + " to "
                    + new TreeSet<>(change.newRecord().getMarks()));
        }
    }

    void rerouted(@Observes @WhenChanged("stages") AfterUpdate<Shipment> some, CallLog log) {
        for (Change<Shipment> change : some) {
            log.add("stages " + days(change.oldRecord()) + " to " + days(change.newRecord()));
        }
    }

    void deleted(@Observes @Load({"marks", "stages"}) AfterDelete<Shipment> some, CallLog log) {
        for (Change<Shipment> change : some) {
            log.add("deleted " + new TreeSet<>(change.oldRecord().getMarks()) + " " + days(change.oldRecord()));
        }
    }

    void created(@Observes AfterCreate<Shipment> some, CallLog log) {
        log.add("created " + some.size());
    }

    void createdForGood(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Shipment> some, CallLog log) {
        log.add("created for good " + some.size());
    }

    void followUp(
            @Observes(during = TransactionPhase.BEFORE_COMPLETION) @WhenEqual(attribute = "number", value = FOLLOWED_UP)
                    AfterCreate<Shipment> some,
            EntityManager em) {
        em.persist(new Tariff(FOLLOWED_UP, some.size()));
    }

    void pricedForGood(@Observes(during = TransactionPhase.AFTER_SUCCESS) AfterCreate<Tariff> some, CallLog log) {
        log.add("priced for good " + some.size());
    }

    private static String agency(Shipment shipment) {
        Harbour harbour = Objects.requireNonNull(Objects.requireNonNull(
                        Objects.requireNonNull(shipment.getProgress()).getNext())
                .getHarbour());
        return Objects.requireNonNull(Objects.requireNonNull(harbour.getPlace()).getAgency())
                .getName();
    }

    private static String days(Shipment shipment) {
        return shipment.getStages().stream().map(Stage::getDay).toList().toString();
    }
}
