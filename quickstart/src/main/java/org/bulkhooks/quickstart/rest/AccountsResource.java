package org.bulkhooks.quickstart.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.ledger.Ledger;
import org.bulkhooks.quickstart.ledger.Teller;

/** Accounts and their postings. */
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccountsResource {

    private static final int LATEST = 50;

    @Inject
    Accounts accounts;

    @Inject
    Ledger ledger;

    @Inject
    Teller teller;

    /** Returns a page of accounts in the order of their numbers. */
    @GET
    public AccountPage page(
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("20") @Min(1) @Max(1_000) int size) {
        List<AccountView> views =
                accounts.page(page, size).stream().map(AccountView::of).toList();
        return new AccountPage(page, size, accounts.count(), views);
    }

    /** Returns one account. */
    @GET
    @Path("{number}")
    public AccountView account(@PathParam("number") String number) {
        return AccountView.of(existing(number));
    }

    /** Returns the youngest postings to an account. */
    @GET
    @Path("{number}/entries")
    public List<EntryView> entries(@PathParam("number") String number) {
        return ledger.latest(existing(number), LATEST).stream()
                .map(EntryView::of)
                .toList();
    }

    /** Posts to an account. */
    @POST
    @Path("{number}/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@PathParam("number") String number, @Valid @NotNull NewEntry entry) {
        return teller.post(number, entry.amount(), entry.text())
                .map(posted -> Response.status(Response.Status.CREATED)
                        .entity(EntryView.of(posted))
                        .build())
                .orElseThrow(() -> noSuchAccount());
    }

    private Account existing(String number) {
        return accounts.find(number).orElseThrow(() -> noSuchAccount());
    }

    private static NotFoundException noSuchAccount() {
        return new NotFoundException("There is no account with this number.");
    }
}
