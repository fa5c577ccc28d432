package org.bulkhooks.it.coupons;

import jakarta.batch.api.chunk.listener.AbstractItemWriteListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes what writers throw; the engine does not tell it what a commit throws. */
@Named
@ApplicationScoped
public class WriteErrors extends AbstractItemWriteListener {

    private final Queue<Exception> thrown = new ConcurrentLinkedQueue<>();

    @Override
    public void onWriteError(List<Object> items, Exception exception) {
        thrown.add(exception);
    }

    public List<Exception> thrown() {
        return List.copyOf(thrown);
    }
}
