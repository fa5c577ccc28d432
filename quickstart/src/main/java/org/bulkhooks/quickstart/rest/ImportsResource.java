package org.bulkhooks.quickstart.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.bulkhooks.quickstart.csv.CsvBytes;
import org.bulkhooks.quickstart.imports.AccountImport;
import org.bulkhooks.quickstart.imports.Sample;
import org.bulkhooks.quickstart.imports.TransactionImport;
import org.bulkhooks.quickstart.metrics.Report;
import org.bulkhooks.quickstart.metrics.Stopwatch;
import org.jspecify.annotations.Nullable;

/** Imports of CSV files, sent as the part "file" of a form or as the body of the request. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {

    private static final String CSV = "text/csv";

    @Inject
    AccountImport accounts;

    @Inject
    TransactionImport transactions;

    @Inject
    Sample sample;

    @Inject
    Stopwatch stopwatch;

    @POST
    @Path("accounts")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Report accounts(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return importAccounts(contentOf(file));
    }

    @POST
    @Path("accounts")
    @Consumes(CSV)
    public Report accounts(InputStream file) throws IOException {
        return importAccounts(CsvBytes.read(file));
    }

    @POST
    @Path("accounts/sample")
    public Report sampleAccounts() {
        return importAccounts(sample.accounts());
    }

    /** Tells what would become of the file, and stores nothing. */
    @POST
    @Path("accounts/check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Report checkedAccounts(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return checkAccounts(contentOf(file));
    }

    /** Tells what would become of the file, and stores nothing. */
    @POST
    @Path("accounts/check")
    @Consumes(CSV)
    public Report checkedAccounts(InputStream file) throws IOException {
        return checkAccounts(CsvBytes.read(file));
    }

    /** Takes accounts over from another bank, without mail to the customers. */
    @POST
    @Path("accounts/migration")
    @Consumes(CSV)
    public Report migratedAccounts(InputStream file) throws IOException {
        byte[] csv = CsvBytes.read(file);
        return stopwatch.report(() -> accounts.migrate(csv));
    }

    @POST
    @Path("transactions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Report transactions(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return importTransactions(contentOf(file));
    }

    @POST
    @Path("transactions")
    @Consumes(CSV)
    public Report transactions(InputStream file) throws IOException {
        return importTransactions(CsvBytes.read(file));
    }

    @POST
    @Path("transactions/sample")
    public Report sampleTransactions() {
        return importTransactions(sample.transactions());
    }

    /** Tells what would become of the file, and stores nothing. */
    @POST
    @Path("transactions/check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Report checkedTransactions(@FormParam("file") @Nullable EntityPart file) throws IOException {
        return checkTransactions(contentOf(file));
    }

    /** Tells what would become of the file, and stores nothing. */
    @POST
    @Path("transactions/check")
    @Consumes(CSV)
    public Report checkedTransactions(InputStream file) throws IOException {
        return checkTransactions(CsvBytes.read(file));
    }

    private Report importAccounts(byte[] file) {
        return stopwatch.report(() -> accounts.store(file));
    }

    private Report checkAccounts(byte[] file) {
        return stopwatch.report(() -> accounts.check(file));
    }

    private Report checkTransactions(byte[] file) {
        return stopwatch.report(() -> transactions.check(file));
    }

    private Report importTransactions(byte[] file) {
        return stopwatch.report(() -> transactions.store(file));
    }

    private static byte[] contentOf(@Nullable EntityPart file) throws IOException {
        if (file == null) {
            throw new BadRequestException("The form has no part named \"file\".");
        }
        try (InputStream content = file.getContent()) {
            return CsvBytes.read(content);
        }
    }
}
