package org.bulkhooks.internal.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.bulkhooks.internal.telemetry.OpenTelemetryNames.OfHook;

/** The span of one call of a hook. For one thread. */
final class OpenTelemetryHook implements HookSpan {

    private final OpenTelemetrySpans spans;
    private final OfHook names;
    private final boolean dryRun;
    private final Span span;
    private final Scope scope;

    /**
     * Has the thread be in the span.
     *
     * @param around what the span is in
     */
    @SuppressWarnings("MustBeClosedChecker") // it is closed with this span
    OpenTelemetryHook(OpenTelemetrySpans spans, OfHook names, boolean dryRun, Span span, Context around) {
        this.spans = spans;
        this.names = names;
        this.dryRun = dryRun;
        this.span = span;
        this.scope = around.with(span).makeCurrent();
    }

    @Override
    public void close(RunEnd end, long nanos, int rejected) {
        try {
            spans.attempt(() -> {
                if (!dryRun) {
                    spans.hookTook(names, nanos);
                }
                if (span.isRecording()) {
                    OpenTelemetryNames.tellEnd(span, end, OpenTelemetryNames.outcome(end), rejected);
                }
                span.end();
            });
        } finally {
            scope.close();
        }
    }
}
