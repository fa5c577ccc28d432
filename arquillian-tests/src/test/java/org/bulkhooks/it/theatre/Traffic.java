package org.bulkhooks.it.theatre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bulkhooks.Hooks;
import org.bulkhooks.bulk.BulkOperations;

/** Sells and takes back tickets, in sizes that tell how the time of hooks grows. */
@ApplicationScoped
public class Traffic {

    /** A value of each record. */
    public static final String SECRET = "CANARY-4711";

    /** Why a hook is bypassed. */
    public static final String REASON = "the season is over";

    private static final int[] SIZES = {1, 2, 5, 10, 20, 50, 100};
    private static final int RUNS_OF_A_SIZE = 20;

    @Inject
    private BulkOperations bulk;

    @Inject
    private Hooks hooks;

    private final AtomicLong numbers = new AtomicLong();

    @SuppressWarnings("try") // of the scope only the end is needed
    void run() {
        for (int run = 0; run < RUNS_OF_A_SIZE; run++) {
            for (int size : SIZES) {
                bulk.create(tickets(size));
            }
        }
        List<Ticket> returned = tickets(3);
        List<Ticket> thrownAway = tickets(4);
        bulk.create(returned);
        bulk.create(thrownAway);
        bulk.delete(returned);
        try (var scope = hooks.bypass(ReturnHooks.class, REASON)) {
            bulk.delete(thrownAway);
        }
    }

    private List<Ticket> tickets(int size) {
        List<Ticket> tickets = new ArrayList<>();
        for (int ticket = 0; ticket < size; ticket++) {
            long number = numbers.incrementAndGet();
            tickets.add(new Ticket(number, (int) (number % 400), SECRET));
        }
        return tickets;
    }
}
