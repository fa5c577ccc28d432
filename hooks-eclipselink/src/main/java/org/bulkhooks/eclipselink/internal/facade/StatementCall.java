package org.bulkhooks.eclipselink.internal.facade;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.CallOptions;
import org.bulkhooks.eclipselink.internal.boundary.TransactionBoundary;
import org.bulkhooks.eclipselink.internal.callback.ValidationCheck;
import org.bulkhooks.eclipselink.internal.statement.ChunkedStatement;
import org.bulkhooks.eclipselink.internal.statement.GivenStatement;
import org.bulkhooks.eclipselink.internal.steps.Written;
import org.bulkhooks.spi.GivenRecords;
import org.bulkhooks.spi.HookRuntime;
import org.bulkhooks.spi.StatementSelection;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaQuery;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.DeleteAllQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.UpdateAllQuery;

/** A call of {@link org.bulkhooks.bulk.BulkOperations} with a JPQL or Criteria statement. */
final class StatementCall {

    private final EntityManager entityManager;
    private final HookRuntime runtime;
    private final Consumer<EntityManagerFactory> connect;

    StatementCall(EntityManager entityManager, HookRuntime runtime, Consumer<EntityManagerFactory> connect) {
        this.entityManager = entityManager;
        this.runtime = runtime;
        this.connect = connect;
    }

    /** Executes a statement of the caller, which has to be of a type. */
    BulkResult run(Query query, ChangeType type, CallOptions options) {
        Objects.requireNonNull(query, "statement");
        requireOptions(options);
        GivenQuery given = GivenQuery.of(query, entityManager);
        statement(given.query(), type);
        TransactionBoundary boundary = boundary();
        given.requireContext(entityManager, boundary);
        connect.accept(entityManager.getEntityManagerFactory());
        return boundary.run(unitOfWork -> {
            JpaQuery<?> here = given.queryOf(entityManager); // EclipseLink 5.0 gives it a copy of the statement
            return execute(here, statement(here, type), options);
        });
    }

    /**
     * Executes a statement that is made in the transaction of the call.
     *
     * @param query makes the statement, an UPDATE of the EntityManager of the call
     */
    BulkResult run(Supplier<Query> query, CallOptions options) {
        requireOptions(options);
        connect.accept(entityManager.getEntityManagerFactory());
        return boundary().run(unitOfWork -> {
            JpaQuery<?> made = query.get().unwrap(JpaQuery.class);
            return execute(made, statement(made, ChangeType.UPDATE), options);
        });
    }

    /** Takes a statement of the caller, which has to be of a type, to execute it chunk by chunk. */
    StatementSelection<FacadeSession, Written> rows(Query query, ChangeType type, CallOptions options) {
        Objects.requireNonNull(query, "statement");
        requireOptions(options);
        GivenQuery given = GivenQuery.of(query, entityManager);
        ModifyAllQuery statement = statement(given.query(), type);
        given.requireContext(entityManager, boundary());
        AbstractSession session = entityManager.getEntityManagerFactory().unwrap(AbstractSession.class);
        ChunkedStatement chunks =
                new ChunkedStatement(statement, type, given.arguments(statement, session), ValidationCheck::validate);
        chunks.require(session);
        return new StatementSelection<>() {
            @Override
            public List<Object> next(FacadeSession call) {
                return chunks.next(call.context().unitOfWork());
            }

            @Override
            public GivenRecords<Written> read(FacadeSession call, List<Object> ids, int first) {
                return chunks.read(call.context(), ids, first);
            }
        };
    }

    private TransactionBoundary boundary() {
        return new TransactionBoundary(entityManager);
    }

    private BulkResult execute(JpaQuery<?> query, ModifyAllQuery statement, CallOptions options) {
        return new GivenStatement(entityManager, runtime, options, ValidationCheck::validate).execute(query, statement);
    }

    private static void requireOptions(CallOptions options) {
        if (!options.attributes().isEmpty()) {
            throw new IllegalArgumentException(
                    "the option attributes is for records that are given: a statement writes what its"
                            + " SET names, and what hooks change on top; leave the option out");
        }
        if (options.isDryRun()) {
            throw new IllegalArgumentException("the option dryRun is for records that are given: of a statement nobody"
                    + " knows the records; leave the option out, or call update with a query that selects them");
        }
        if (options.progress() != null && !options.isByChunk()) {
            throw new IllegalArgumentException(
                    "the option onProgress is for records that are given, and for a statement"
                            + " that is executed chunk by chunk: leave the option out, or add commitByChunk or chunkByChunk");
        }
    }

    private static ModifyAllQuery statement(JpaQuery<?> query, ChangeType type) {
        DatabaseQuery statement = query.getDatabaseQuery();
        if (statement instanceof UpdateAllQuery update) {
            return require(type, ChangeType.UPDATE, update, "the query is an UPDATE; call update with it");
        }
        if (statement instanceof DeleteAllQuery delete) {
            return require(type, ChangeType.DELETE, delete, "the query is a DELETE; call delete with it");
        }
        throw new IllegalArgumentException(
                statement.isExpressionQuery()
                        ? "the query is a SELECT; give an UPDATE or a DELETE"
                        : "the query is native SQL, whose records are not known; give a JPQL or Criteria statement");
    }

    private static ModifyAllQuery require(
            ChangeType expected, ChangeType actual, ModifyAllQuery statement, String otherwise) {
        if (expected != actual) {
            throw new IllegalArgumentException(otherwise);
        }
        return statement;
    }
}
