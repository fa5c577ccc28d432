package org.bulkhooks.quickstart.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.bulkhooks.quickstart.csv.CsvBytes;

/** The sample files, which the page offers for download and for import. */
@ApplicationScoped
public class Sample {

    @Inject
    ServletContext application;

    /** Returns 10,000 accounts. */
    public byte[] accounts() {
        return read("/samples/accounts.csv");
    }

    /** Returns 10,000 transactions for them. */
    public byte[] transactions() {
        return read("/samples/transactions.csv");
    }

    private byte[] read(String path) {
        try (InputStream file = application.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The application was packaged without " + path);
            }
            return CsvBytes.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
