package org.bulkhooks.docs.imports;

import static org.bulkhooks.bulk.BulkOptions.dryRun;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.PlannedRecord;

/** Checks files before they are imported. */
public class ParcelCheck {

    @Inject
    BulkOperations bulk;

    @Transactional(TxType.NOT_SUPPORTED)
    List<String> checkOnly(Path file) throws IOException {
        List<String> mistakes = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            bulk.create(lines.map(Parcel::parse), partialSuccess(), dryRun(planned -> planned.rejections()
                    .forEach(rejected -> mistakes.add(line(rejected)))));
        }
        return mistakes;
    }

    private static String line(RejectedRecord rejected) {
        return "line " + (rejected.position() + 1) + ": " + rejected.message();
    }

    void preview(List<Parcel> parcels) {
        bulk.update(parcels, partialSuccess(), dryRun(this::show));
    }

    private void show(PlannedRecord planned) {
        switch (planned.outcome()) {
            case UPDATED -> System.out.println(planned.position() + " changes " + planned.changedAttributes());
            case REJECTED -> System.out.println(planned.position() + " is rejected: " + planned.rejections());
            default -> System.out.println(planned.position() + " would be " + planned.outcome());
        }
    }

    /** A hook with an effect that no rollback takes back. */
    static class LabelHooks {

        @Inject
        Printer printer;

        void print(@Observes AfterCreate<Parcel> parcels) {
            if (!parcels.isDryRun()) {
                printer.print(parcels.newRecords());
            }
        }
    }

    /** Prints labels. */
    interface Printer {

        void print(List<? extends Parcel> parcels);
    }
}
