package org.bulkhooks.quickstart.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.bulkhooks.quickstart.account.Account;
import org.bulkhooks.quickstart.account.Accounts;
import org.bulkhooks.quickstart.overview.Overview;
import org.bulkhooks.quickstart.overview.Overviews;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows: the figures, and one page of accounts. Each is read once a request, however often it is shown.
 */
@Named
@RequestScoped
public class BankPage {

    private static final int SIZE = 20;

    @Inject
    Accounts accounts;

    @Inject
    Overviews overviews;

    private int page = 1;
    private @Nullable Overview overview;
    private @Nullable List<Account> shown;

    /** Returns the number of the page, counted from 1, and never one that there is not. */
    public int getPage() {
        return Math.min(page, getPages());
    }

    public void setPage(int number) {
        page = Math.max(1, number);
    }

    /** Returns how many pages there are, at least 1. */
    public int getPages() {
        return (int) Math.max(1, (getOverview().accounts() + SIZE - 1) / SIZE);
    }

    /** Returns the figures. */
    public Overview getOverview() {
        Overview read = overview;
        if (read == null) {
            read = overviews.now();
            overview = read;
        }
        return read;
    }

    /** Returns the accounts of this page. */
    public List<Account> getAccounts() {
        List<Account> read = shown;
        if (read == null) {
            read = accounts.page(getPage() - 1, SIZE);
            shown = read;
        }
        return read;
    }
}
