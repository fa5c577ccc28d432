package org.bulkhooks.benchmarks.measure;

/**
 * What one run cost.
 *
 * @param wall nanoseconds of the clock
 * @param client nanoseconds of processor time of the thread that ran it
 * @param server nanoseconds of processor time of the server
 * @param bytes bytes that the thread allocated
 */
public record Cost(long wall, long client, long server, long bytes) {

    /** Returns the processor time of client and server, in nanoseconds. */
    public long processors() {
        return client + server;
    }
}
