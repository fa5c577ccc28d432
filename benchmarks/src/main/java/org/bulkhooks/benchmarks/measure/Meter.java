package org.bulkhooks.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.bulkhooks.benchmarks.database.ServerTime;

/** Measures what an action costs on the current thread and on the server. */
public final class Meter {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ServerTime server;

    /** Makes a meter. */
    public Meter(ServerTime server) {
        this.server = server;
    }

    /** Runs an action. The garbage of what ran before is not on its bill. */
    public Cost of(Runnable action) throws IOException {
        System.gc();
        long serverBefore = server.nanos();
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long clientBefore = THREADS.getCurrentThreadCpuTime();
        long wallBefore = System.nanoTime();
        action.run();
        long wall = System.nanoTime() - wallBefore;
        long client = THREADS.getCurrentThreadCpuTime() - clientBefore;
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
        return new Cost(wall, client, server.nanos() - serverBefore, bytes);
    }
}
