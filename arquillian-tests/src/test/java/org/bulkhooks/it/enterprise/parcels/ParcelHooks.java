package org.bulkhooks.it.enterprise.parcels;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.it.enterprise.ledger.CallLog;

/** Says which module its bean is of. */
@ApplicationScoped
public class ParcelHooks {

    @Resource(lookup = "java:module/ModuleName")
    private String module;

    @Inject
    private CallLog log;

    void created(@Observes AfterCreate<Parcel> parcels) {
        parcels.newRecords().forEach(parcel -> log.add("parcels of " + module + ": " + parcel.text()));
    }
}
