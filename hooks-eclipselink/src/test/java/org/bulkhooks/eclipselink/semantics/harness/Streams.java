package org.bulkhooks.eclipselink.semantics.harness;

import java.util.Iterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Streams of records, as the documentation of the facade says. */
public final class Streams {

    private Streams() {}

    /** Returns a stream that reads an iterator lazily. */
    public static <T> Stream<T> of(Iterator<T> records) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, 0), false);
    }
}
