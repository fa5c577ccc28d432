package org.bulkhooks.it.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Runs work in a transaction of the container. */
@ApplicationScoped
public class Work {

    @Transactional
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void doInNewTransaction(Runnable work) {
        work.run();
    }

    @Transactional
    public void doInTransaction(Runnable work) {
        work.run();
    }
}
