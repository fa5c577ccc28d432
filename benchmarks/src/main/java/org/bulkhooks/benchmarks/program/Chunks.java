package org.bulkhooks.benchmarks.program;

import java.util.ArrayList;
import java.util.List;

/** Cuts a list into parts. */
final class Chunks {

    private Chunks() {}

    static <T> List<List<T>> of(List<T> list, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            chunks.add(list.subList(from, Math.min(from + size, list.size())));
        }
        return chunks;
    }
}
