package org.bulkhooks.benchmarks.memory;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.bulkhooks.benchmarks.bank.Deposit;
import org.bulkhooks.condition.Condition;
import org.bulkhooks.condition.Conditions;
import org.bulkhooks.internal.changes.ChunkAttributes;
import org.bulkhooks.internal.changes.TestedChange;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A condition, asked about each record of a chunk of 1,000 as before a hook is called, and the same by getters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Deposits.COUNT)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConditionsInMemory {

    /** What is asked. */
    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    public enum Question {
        /** Whether an attribute has a value, which half of the records have. */
        EQUAL(Conditions.equal("state", "open"), (old, now) -> now.getState().equals("open")),

        /** Whether an attribute has another value than before. */
        CHANGED(Conditions.changed("balance"), (old, now) -> now.getBalance().compareTo(old.getBalance()) != 0),

        /** Whether a number is above another one. */
        GREATER(
                Conditions.greaterThan("balance", BigDecimal.ONE),
                (old, now) -> now.getBalance().compareTo(BigDecimal.ONE) > 0),

        /** Whether an attribute of an embeddable has a value, which half of the records have. */
        EMBEDDED(
                Conditions.equal("terms.currency", "EUR"),
                (old, now) -> now.getTerms().getCurrency().equals("EUR")),

        /** Whether an attribute of an embeddable has another value than before. */
        EMBEDDED_CHANGED(Conditions.changed("terms.currency"), (old, now) -> !now.getTerms()
                .getCurrency()
                .equals(old.getTerms().getCurrency())),

        /** Whether an attribute of a related record that is loaded has a value. */
        RELATION(
                Conditions.equal("customer.name", "customer 1"),
                (old, now) -> now.getCustomer().getName().equals("customer 1"));

        private final Condition<Deposit> condition;
        private final BiPredicate<Deposit, Deposit> getters;

        Question(Condition<Deposit> condition, BiPredicate<Deposit, Deposit> getters) {
            this.condition = condition;
            this.getters = getters;
        }
    }

    /** What is asked. */
    @Param
    public Question question = Question.EQUAL;

    /** The condition of a hook. */
    @Benchmark
    public int hook(DepositRecords records) {
        Condition<Deposit> condition = question.condition;
        TestedChange<Deposit> change = new TestedChange<>(new ChunkAttributes<>(records.deposits()));
        int passed = 0;
        for (int index = 0; index < Deposits.COUNT; index++) {
            if (change.passes(condition, index)) {
                passed++;
            }
        }
        return passed;
    }

    /** The same by hand. */
    @Benchmark
    public int getters(DepositRecords records) {
        BiPredicate<Deposit, Deposit> getters = question.getters;
        Deposits deposits = records.deposits();
        int passed = 0;
        for (int index = 0; index < Deposits.COUNT; index++) {
            if (getters.test(
                    deposits.oldRecords().get(index), deposits.newRecords().get(index))) {
                passed++;
            }
        }
        return passed;
    }
}
