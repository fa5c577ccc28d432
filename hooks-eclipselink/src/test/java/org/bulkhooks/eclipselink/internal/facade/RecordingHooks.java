package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bulkhooks.Bypass;
import org.bulkhooks.ChangeType;
import org.bulkhooks.RecordsRejectedException;
import org.bulkhooks.RejectedRecord;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.spi.HookPlan;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.HookSettings;
import org.bulkhooks.spi.HookTransaction;
import org.bulkhooks.spi.NativeSqlWrite;
import org.bulkhooks.spi.Operation;
import org.bulkhooks.spi.OperationKind;
import org.bulkhooks.spi.RecordChanges;
import org.bulkhooks.spi.TransactionWatch;

/** The smallest application: one hook before and one after each write, which note what they get. */
final class RecordingHooks implements HookRuntime {

    final List<RecordChanges<?>> before = Collections.synchronizedList(new ArrayList<>());
    final List<RecordChanges<?>> after = Collections.synchronizedList(new ArrayList<>());
    boolean observing;
    Consumer<RecordChanges<?>> onBefore = changes -> {};
    Consumer<RecordChanges<?>> onAfter = changes -> {};
    private final AtomicInteger open = new AtomicInteger();

    RecordingHooks before(Consumer<RecordChanges<?>> hook) {
        observing = true;
        onBefore = hook;
        return this;
    }

    RecordingHooks after(Consumer<RecordChanges<?>> hook) {
        observing = true;
        onAfter = hook;
        return this;
    }

    /** Returns how many operations were not closed. */
    int open() {
        return open.get();
    }

    @Override
    public HookPlan plan(Class<?> entityClass) {
        return new HookPlan() {
            @Override
            public boolean before(ChangeType type) {
                return observing;
            }

            @Override
            public boolean validates(ChangeType type) {
                return false;
            }

            @Override
            public boolean after(ChangeType type) {
                return observing;
            }

            @Override
            public boolean needsOldRecords(
                    ChangeType type, HookTransaction transaction, Collection<Bypass> ofOperation) {
                return observing;
            }
        };
    }

    @Override
    public boolean hasHooks() {
        return observing;
    }

    @Override
    public HookSettings settings() {
        return new HookSettings(CallOptions.DEFAULT_CHUNK_SIZE, false);
    }

    @Override
    public void executed(int statements) {
        // no test here counts them
    }

    @Override
    public void bypassedByNativeSql(NativeSqlWrite write) {
        throw new AssertionError("nobody executes native SQL: " + write);
    }

    @Override
    public HookTransaction newTransaction(TransactionWatch watch) {
        return new HookTransaction() {
            @Override
            public boolean beforeCompletion() {
                return false;
            }

            @Override
            public void afterCompletion(boolean committed) {
                // no hook waits for it
            }
        };
    }

    @Override
    public void require(Collection<Bypass> bypasses) {
        assertThat(bypasses).isEmpty();
    }

    @Override
    public Operation begin(OperationKind kind, HookTransaction transaction, Collection<Bypass> bypasses) {
        open.incrementAndGet();
        List<RejectedRecord> rejected = new ArrayList<>();
        return new Operation() {
            @Override
            public void before(RecordChanges<?> changes) {
                before.add(changes);
                onBefore.accept(changes);
            }

            @Override
            public void finished() {
                // nothing is calculated here
            }

            @Override
            public void settle() {
                // nothing is derived
            }

            @Override
            public void validate(RecordChanges<?> changes) {
                throw new AssertionError("nobody validates");
            }

            @Override
            public List<RejectedRecord> rejections() {
                return rejected;
            }

            @Override
            public int rejected() {
                return rejected.size();
            }

            @Override
            public Set<Integer> rejectedSince(int rejections) {
                return rejected.subList(rejections, rejected.size()).stream()
                        .map(RejectedRecord::position)
                        .collect(Collectors.toSet());
            }

            @Override
            public boolean complete() {
                return false;
            }

            @Override
            public void reject(int position, Class<?> entityClass, String attribute, String message) {
                rejected.add(new RejectedRecord(position, entityClass, attribute, message));
            }

            @Override
            public void checkRejections() {
                if (!rejected.isEmpty()) {
                    throw new RecordsRejectedException(rejected);
                }
            }

            @Override
            public void after(RecordChanges<?> changes) {
                after.add(changes);
                onAfter.accept(changes);
            }

            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
    }
}
