package org.bulkhooks.console.operation;

import org.bulkhooks.console.page.Mark;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;

/** What became of operations, as marks. */
final class Outcomes {

    private Outcomes() {}

    static String inWords(Outcome outcome) {
        return Texts.of("operation.outcome." + outcome.name());
    }

    static Mark mark(OperationReading operation) {
        String words = inWords(operation.outcome());
        return switch (operation.outcome()) {
            case ROLLED_BACK -> new Mark("fail", "bad", words);
            case REFUSED -> new Mark("rule", "", words);
            case COMMITTED ->
                operation.hookFailures() > 0
                        ? new Mark("fail", "bad", Texts.of("operation.outcome.but"))
                        : new Mark("ok", "", words);
            case RUNNING, ENDED -> new Mark("never", "", words);
            case UNDONE, UNKNOWN -> new Mark("bypass", "", words);
        };
    }
}
