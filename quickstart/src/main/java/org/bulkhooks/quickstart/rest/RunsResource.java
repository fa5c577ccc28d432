package org.bulkhooks.quickstart.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.bulkhooks.quickstart.dormancy.DormantAccounts;
import org.bulkhooks.quickstart.interest.InterestRun;
import org.bulkhooks.quickstart.metrics.Report;
import org.bulkhooks.quickstart.metrics.Stopwatch;

/** Work on all accounts at once. */
@Path("runs")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RunsResource {

    @Inject
    InterestRun interest;

    @Inject
    DormantAccounts dormant;

    @Inject
    Stopwatch stopwatch;

    /** Credits interest, in percent of the balance. */
    @POST
    @Path("interest")
    public Report interest(
            @QueryParam("percent") @NotNull @DecimalMin("0.01") @DecimalMax("20") @Digits(integer = 2, fraction = 2)
                    BigDecimal percent) {
        return stopwatch.report(() -> interest.credit(percent));
    }

    /** Closes accounts without money, and deletes accounts without any posting, that were not used since a day. */
    @POST
    @Path("dormant")
    public Report dormant(@QueryParam("before") @NotNull String before) {
        LocalDate day = day(before);
        return stopwatch.report(() -> dormant.close(day));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestException("before is not a date; write it like 2025-12-31.", e);
        }
    }
}
