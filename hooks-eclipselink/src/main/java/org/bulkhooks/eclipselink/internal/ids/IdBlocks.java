package org.bulkhooks.eclipselink.internal.ids;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.eclipselink.internal.operation.OperationContext;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.JdbcBatch;
import org.bulkhooks.eclipselink.internal.row.dialect.Dialect;
import org.bulkhooks.spi.HookRuntime;
import org.eclipse.persistence.exceptions.ValidationException;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.DatabaseSessionImpl;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.sequencing.DefaultSequence;
import org.eclipse.persistence.sequencing.NativeSequence;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sequencing.TableSequence;
import org.jspecify.annotations.Nullable;

/** Draws the ids for many records from a generator at once, as EclipseLink would count them. */
final class IdBlocks {

    private static final DatabaseField COUNT = new DatabaseField("COUNT");

    private final UnitOfWorkImpl unitOfWork;
    private final Dialect dialect;
    private final HookRuntime runtime;

    IdBlocks(OperationContext context) {
        this.unitOfWork = context.unitOfWork();
        this.dialect = context.dialect();
        this.runtime = context.runtime();
    }

    /**
     * Draws ids.
     *
     * @param generator the generator
     * @param name the name that the descriptor calls it by
     * @param count how many ids are needed
     * @return the ids, or null if this kind of generator gives them one by one only
     */
    @Nullable
    Iterator<Long> draw(Sequence generator, String name, int count) {
        Sequence real = generator instanceof DefaultSequence byDefault ? byDefault.getDefaultSequence() : generator;
        if (real instanceof NativeSequence sequence) {
            return sequence.hasDelegateSequence()
                    ? fromTable(sequence.getDelegateSequence(), name, count)
                    : fromSequence(sequence, name, generator.getPreallocationSize(), count);
        }
        return real instanceof TableSequence table ? fromTable(table, name, count) : null;
    }

    private @Nullable Iterator<Long> fromSequence(NativeSequence sequence, String name, int blockSize, int count) {
        Optional<String> query = dialect.sequenceBlock(sequence.getQualified(name));
        if (query.isEmpty() || blockSize < 1) {
            return null;
        }
        int blocks = (count + blockSize - 1) / blockSize;
        List<Long> drawn;
        try (JdbcAccess access = JdbcAccess.open(unitOfWork, runtime);
                JdbcBatch statement = new JdbcBatch(access, query.get(), List.of())) {
            statement.bind(blocks, COUNT);
            drawn = statement.queryNumbers();
        }
        if (drawn.size() != blocks) {
            throw new PersistenceException("the database gave " + drawn.size() + " values of the sequence "
                    + sequence.getQualified(name) + " where it was asked for " + blocks);
        }
        return expand(drawn, name, blockSize);
    }

    /**
     * A value of a sequence stands for a block of ids: it is the last of them, or the first where the platform says so.
     */
    private Iterator<Long> expand(List<Long> drawn, String name, int blockSize) {
        boolean countsUp = unitOfWork.getPlatform().getDefaultSeqenceAtNextValue();
        List<Long> ids = new ArrayList<>(drawn.size() * blockSize);
        for (long value : drawn) {
            long first = countsUp ? value : value - blockSize + 1;
            if (first < 0) {
                throw ValidationException.sequenceSetupIncorrectly(name);
            }
            for (int i = 0; i < blockSize; i++) {
                ids.add(first + i);
            }
        }
        return ids.iterator();
    }

    private @Nullable Iterator<Long> fromTable(Sequence table, String name, int count) {
        if (hasOwnConnection() || !table.shouldUsePreallocation()) {
            return null;
        }
        JdbcAccess.begin(unitOfWork);
        List<Long> ids = new ArrayList<>(count);
        for (Object id : table.getGeneratedVector(null, unitOfWork, name, count)) {
            ids.add(((Number) id).longValue());
        }
        return ids.iterator();
    }

    /** A generator with a connection of its own commits at once: it stays EclipseLink's affair. */
    private boolean hasOwnConnection() {
        AbstractSession root = unitOfWork;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        return !(root instanceof DatabaseSessionImpl database)
                || database.getSequencingControl().isConnectedUsingSeparateConnection();
    }
}
