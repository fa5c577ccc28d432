package org.bulkhooks.docs.imports;

import static org.bulkhooks.bulk.BulkOptions.commitByChunk;
import static org.bulkhooks.bulk.BulkOptions.onProgress;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkProgress;
import org.bulkhooks.bulk.ChunkFailedException;

/** Imports files of any size. */
public class ParcelImport {

    private static final Logger LOGGER = Logger.getLogger(ParcelImport.class.getName());

    @Inject
    BulkOperations bulk;

    @Transactional
    void importAllOrNothing(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            bulk.create(lines.map(Parcel::parse));
        }
    }

    void importByChunk(Path file, long startAt) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            bulk.create(lines.map(Parcel::parse), commitByChunk(startAt), onProgress(this::report));
        } catch (ChunkFailedException failed) {
            LOGGER.log(Level.SEVERE, failed.getCause(), () -> "mend the file, then go on at " + failed.resumeAt());
        }
    }

    int raiseFees(EntityManager em) {
        TypedQuery<Parcel> late = em.createQuery("select p from Parcel p where p.daysLate > :days", Parcel.class)
                .setParameter("days", 10);
        return bulk.update(late, parcel -> parcel.addFee(2)).written();
    }

    private void report(BulkProgress progress) {
        LOGGER.info(() -> progress.records() + " parcels, " + (int) progress.recordsPerSecond() + " a second");
    }
}
