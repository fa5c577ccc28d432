package org.bulkhooks.it.parcels;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.AfterDelete;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeSave;
import org.bulkhooks.it.bank.CallLog;

/** Labels parcels, notes what it is called with, and refuses those that are too heavy when their rows are written. */
@ApplicationScoped
public class ParcelHooks {

    public static final int TOO_HEAVY = 1_000;

    @Inject
    private CallLog log;

    void label(@Observes BeforeSave<Parcel> parcels) {
        parcels.newRecords().forEach(parcel -> parcel.setLabel(parcel.getTown() + "/" + parcel.getWeight()));
    }

    void created(@Observes AfterCreate<Parcel> parcels) {
        log.add("created " + numbers(parcels.newRecords()));
    }

    void updated(@Observes AfterUpdate<Parcel> parcels) {
        log.add("updated " + numbers(parcels.newRecords()));
        if (parcels.newRecords().stream().anyMatch(parcel -> parcel.getWeight() > TOO_HEAVY)) {
            throw new IllegalStateException("too heavy");
        }
    }

    void deleted(@Observes AfterDelete<Parcel> parcels) {
        log.add("deleted " + numbers(parcels.oldRecords()));
    }

    private static String numbers(List<Parcel> parcels) {
        return parcels.stream()
                .map(Parcel::getNumber)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
