package org.bulkhooks.quickstart.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.quickstart.csv.CsvBytes;
import org.bulkhooks.quickstart.csv.CsvRefusedException;
import org.bulkhooks.quickstart.csv.CsvTooLargeException;
import org.bulkhooks.quickstart.dormancy.DormantAccounts;
import org.bulkhooks.quickstart.imports.AccountImport;
import org.bulkhooks.quickstart.imports.Sample;
import org.bulkhooks.quickstart.imports.TransactionImport;
import org.bulkhooks.quickstart.interest.InterestRun;
import org.bulkhooks.quickstart.metrics.Stopwatch;
import org.bulkhooks.quickstart.metrics.Work;
import org.jspecify.annotations.Nullable;

/** The forms of the page: what they hold, and what their buttons do. */
@Named
@RequestScoped
public class Forms {

    private static final String PERCENT = "Write a number from 0.01 to 20, with at most two digits after the point.";
    private static final String SUCCESS = "/index?faces-redirect=true&done=true";

    @Inject
    AccountImport accounts;

    @Inject
    TransactionImport transactions;

    @Inject
    Sample sample;

    @Inject
    InterestRun interest;

    @Inject
    DormantAccounts dormant;

    @Inject
    Stopwatch stopwatch;

    @Inject
    Outcome outcome;

    @Inject
    Refusal refusal;

    private @Nullable Part file;

    @DecimalMin(value = "0.01", message = PERCENT)
    @DecimalMax(value = "20", message = PERCENT)
    @Digits(integer = 2, fraction = 2, message = PERCENT)
    private @Nullable BigDecimal percent = new BigDecimal("1.5");

    private @Nullable LocalDate before = LocalDate.of(2024, 1, 1);

    public @Nullable String importAccounts() throws IOException {
        return importFile(accounts::store);
    }

    public @Nullable String importSampleAccounts() {
        return answer(() -> accounts.store(sample.accounts()));
    }

    public @Nullable String checkAccounts() throws IOException {
        return importFile(accounts::check);
    }

    public @Nullable String checkSampleAccounts() {
        return answer(() -> accounts.check(sample.accounts()));
    }

    public @Nullable String importTransactions() throws IOException {
        return importFile(transactions::store);
    }

    public @Nullable String importSampleTransactions() {
        return answer(() -> transactions.store(sample.transactions()));
    }

    public @Nullable String checkTransactions() throws IOException {
        return importFile(transactions::check);
    }

    public @Nullable String checkSampleTransactions() {
        return answer(() -> transactions.check(sample.transactions()));
    }

    /** Opens an account whose welcome mail fails, after the commit. */
    public @Nullable String failOnPurpose() {
        String number = "FAIL-" + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        String csv = "number,owner,email,overdraft_limit,opened_on\n" + number + ",Nobody,no address,0,"
                + LocalDate.now(ZoneOffset.UTC) + "\n";
        return answer(() -> accounts.store(csv.getBytes(StandardCharsets.UTF_8)));
    }

    public @Nullable String creditInterest() {
        BigDecimal rate = percent;
        return rate == null ? refuse(422, "Give a percentage.") : answer(() -> interest.credit(rate));
    }

    public @Nullable String closeDormant() {
        LocalDate day = before;
        return day == null ? refuse(422, "Give a day.") : answer(() -> dormant.close(day));
    }

    private @Nullable String importFile(Function<byte[], Work> transaction) throws IOException {
        Part sent = file;
        if (sent == null
                || sent.getSubmittedFileName() == null
                || sent.getSubmittedFileName().isEmpty()) {
            return refuse(422, "Choose a file that is not empty.");
        }
        try (InputStream content = sent.getInputStream()) {
            byte[] csv = CsvBytes.read(content);
            return answer(() -> transaction.apply(csv));
        } catch (CsvTooLargeException tooLarge) {
            return refuse(413, String.valueOf(tooLarge.getMessage()));
        }
    }

    private @Nullable String answer(Supplier<Work> transaction) {
        try {
            outcome.set(stopwatch.report(transaction));
            return SUCCESS;
        } catch (CsvRefusedException refused) {
            refusal.set(refused.getMessage() + ". Nothing of it was stored.", refused.mistakes(), refused.count());
            return refuse(422);
        } catch (RecordsRejectedException rejected) {
            return refuse(
                    422,
                    "The bank refuses this: " + rejected.rejections().get(0).message());
        }
    }

    private @Nullable String refuse(int status, String message) {
        refusal.set(message);
        return refuse(status);
    }

    // The page is shown again by this request, with the status that tells machines what the text tells people
    private @Nullable String refuse(int status) {
        outcome.set(null);
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
        return null;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part sent) {
        file = sent;
    }

    public @Nullable BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(@Nullable BigDecimal given) {
        percent = given;
    }

    public @Nullable LocalDate getBefore() {
        return before;
    }

    public void setBefore(@Nullable LocalDate given) {
        before = given;
    }
}
