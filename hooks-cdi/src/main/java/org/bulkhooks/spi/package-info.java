/**
 * What an integration with a persistence provider implements, and what it calls to have hooks run: the guide for
 * another provider. Applications do not use this package.
 *
 * <p>The core knows what happens to records and when: chunks, the order of hooks, rejections, rounds, bypasses, commits
 * by chunk. An integration knows rows: it finds and locks old ones, compares a record with its old state, writes, and
 * keeps caches up to date. It decides nothing about hooks.
 *
 * <h2>What to implement, and in which order</h2>
 *
 * <ol>
 *   <li>{@link org.bulkhooks.spi.PersistenceIntegration}, named in {@code META-INF/services}. {@code install} gets the
 *       {@link org.bulkhooks.spi.HookRuntime}: the hooks of the application.
 *   <li>{@link org.bulkhooks.spi.RecordModel}: reads and compares the attributes of one entity class.
 *   <li>For each transaction of a persistence context, {@link org.bulkhooks.spi.HookRuntime#newTransaction}, with a
 *       {@link org.bulkhooks.spi.TransactionWatch}. Before the commit, flush and call
 *       {@link org.bulkhooks.spi.HookTransaction#beforeCompletion} in turn until it returns false; tell {@code fail}
 *       what ends a call, a statement or a flush; after the end, call {@code afterCompletion}.
 *   <li>Flushes: {@link org.bulkhooks.spi.PendingFlush} and {@link org.bulkhooks.spi.FlushRecord}, which
 *       {@link org.bulkhooks.spi.FlushHooks} asks. With these, everything that goes through the persistence context has
 *       hooks.
 *   <li>The facade: {@link org.bulkhooks.spi.RecordStore} with {@link org.bulkhooks.spi.CallSession} and
 *       {@link org.bulkhooks.spi.GivenRecords}; creates first, with the four steps and a
 *       {@link org.bulkhooks.spi.RecordWatch}, then updates and deletes, then {@link org.bulkhooks.spi.SoughtRecords}
 *       for upserts and {@link org.bulkhooks.spi.RecordSelection} for queries.
 *   <li>Statements: make {@link org.bulkhooks.spi.AffectedRecords} of the matched rows, and run them in a
 *       {@link org.bulkhooks.spi.HookOperation} that {@link org.bulkhooks.spi.HookScope#begin} returns; refuse more
 *       than {@link org.bulkhooks.spi.HookSettings#statementLimit} rows, and answer
 *       {@link org.bulkhooks.spi.StatementSelection} for calls that take them chunk by chunk.
 * </ol>
 *
 * <h2>The steps of a call or statement</h2>
 *
 * <p>Each step is a value that the one before makes. The core takes all records through one step before any goes
 * through the next:
 *
 * <pre>
 *   core                                 integration
 *   ----                                 -----------
 *                                        GivenRecords.affected(type), or rows of a statement:
 *                                        check, flush what was changed before, read and lock old rows
 *   cut into chunks                  &lt;-- AffectedRecords
 *   derived attributes, before hooks --&gt; settle(): what is still to be written?
 *   validation hooks                 &lt;-- SettledRecords
 *   check rejections                 --&gt; validate(), dependentOn(), accept()
 *                                    &lt;-- AcceptedRecords
 *   load for after hooks of deletes  --&gt; WriteSession.flush(): what before hooks persisted
 *                                    --&gt; write(): rows, callbacks, caches
 *                                    &lt;-- WrittenRecords
 *   after hooks                      --&gt; WriteSession.watch(), RecordWatch.further()
 *   a further round, from the top    &lt;-- AffectedRecords of what after hooks changed; none at last
 *   hooks of the end                 --&gt; release(), flush()
 * </pre>
 *
 * <p>Where only after hooks concern a class ({@link org.bulkhooks.spi.HookPlan}), an integration may write first, with
 * one statement that returns pairs, and hand over the pairs as affected records whose write has nothing left to do. How
 * a {@link org.bulkhooks.spi.RecordModel} reads attributes is up to the integration: it may compile readers once.
 *
 * <h2>The steps of a flush</h2>
 *
 * <p>A provider calls back while it flushes, so the same steps come in two halves, within
 * {@link org.bulkhooks.spi.FlushHooks#run}:
 *
 * <pre>
 *   provider                             core                                       integration
 *   calculates changes                   FlushHooks.before(flush):              --&gt; collect()
 *                                          before hooks of what is new          --&gt; checkAfterHooks()
 *                                          again until nothing is new           --&gt; collect(); at last settle()
 *                                          validation hooks, rejections         --&gt; checkAfterHooks(), leaveOut()
 *   writes                               FlushHooks.after(flush, written):
 *                                          after hooks; true: flush once more
 * </pre>
 *
 * <h2>Threads and transactions</h2>
 *
 * <p>An operation runs on one thread, that of the caller, in one active transaction. Nothing here is called by another
 * thread, apart from {@link org.bulkhooks.spi.PersistenceIntegration} and {@link org.bulkhooks.spi.HookRuntime}, which
 * are thread-safe. Operations nest: a hook can start one, in the same transaction or in another. Whatever is opened on
 * a thread is closed there, in reverse order.
 *
 * <h2>What the core guarantees</h2>
 *
 * <ul>
 *   <li>It calls each step once, but for {@code accept}, and the steps in this order. A step that is followed by an
 *       exception is not continued, and nothing but {@code close} is called any more.
 *   <li>It hands back the same {@link org.bulkhooks.spi.OperationRecord} objects that it got, and asks for
 *       {@code old()} only if {@link org.bulkhooks.spi.HookScope#needsOldRecords} or {@link org.bulkhooks.spi.HookPlan}
 *       says that a hook may look at it.
 *   <li>It does not catch what the integration throws.
 * </ul>
 *
 * <h2>What the core asks</h2>
 *
 * <ul>
 *   <li>A record is the same object in each step of a round. Positions tell the records of an operation apart: those of
 *       a call count on over all its parts, those of a flush over all waves of one type of change and one class. A
 *       further round keeps them.
 *   <li>Later steps return some of the records of the step before, in the same order.
 *   <li>No step changes a record, except for ids, versions, what callbacks do and what the database computes.
 *   <li>Whatever is thrown marks the transaction for rollback. Where rows do not stay, records get their versions back.
 *   <li>{@code WriteSession.flush()} within a flush does nothing.
 * </ul>
 *
 * <h2>The contract kit</h2>
 *
 * <p>The test-jar of this module has the package {@code org.bulkhooks.spi.contract}: tests that each integration
 * passes. Depend on {@code hooks-cdi} with {@code <type>test-jar</type>} and {@code <scope>test</scope>}, implement
 * {@code TestedIntegration}, and extend each class whose name ends in {@code Contract}. {@code org.bulkhooks.memory} in
 * the tests of this module is an integration to read: some hundred lines over maps.
 *
 * @since 0.1.0
 */
@NullMarked
package org.bulkhooks.spi;

import org.jspecify.annotations.NullMarked;
