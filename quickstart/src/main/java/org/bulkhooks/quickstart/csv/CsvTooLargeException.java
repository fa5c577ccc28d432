package org.bulkhooks.quickstart.csv;

/** A file is larger than this application reads. */
public final class CsvTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CsvTooLargeException(int limit) {
        super("The file is larger than " + limit / 1024 / 1024 + " MiB, which is some 130,000 rows."
                + " Split it, each part with the header, and send the parts one by one.");
    }
}
