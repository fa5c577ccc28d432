package org.bulkhooks.internal.telemetry;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Locale;
import org.bulkhooks.OrderPhase;
import org.bulkhooks.internal.registry.Hook;
import org.bulkhooks.internal.telemetry.OpenTelemetryNames.OfHook;
import org.bulkhooks.spi.OperationKind;
import org.jspecify.annotations.Nullable;

/** The span of an operation. For one thread. */
final class OpenTelemetryOperation implements OperationSpan {

    private final OpenTelemetrySpans spans;
    private final OperationKind kind;
    private final boolean dryRun;
    private final long begin;
    private final Span span;
    private final Scope scope;
    private @Nullable Class<?> model;
    private boolean severalModels;
    private long records;
    private boolean completed;
    private RunEnd end = RunEnd.RETURNED;
    private boolean closed;

    @SuppressWarnings("MustBeClosedChecker") // it is closed with this span
    private OpenTelemetryOperation(OpenTelemetrySpans spans, OperationKind kind, boolean dryRun, Span span) {
        this.spans = spans;
        this.kind = kind;
        this.dryRun = dryRun;
        this.span = span;
        this.begin = System.nanoTime();
        this.scope = span.makeCurrent();
    }

    static OperationSpan begin(OpenTelemetrySpans spans, OperationKind kind, boolean dryRun) {
        SpanBuilder builder =
                spans.tracer().spanBuilder(kind.label()).setAttribute(OpenTelemetryNames.OPERATION, kind.label());
        if (dryRun) {
            builder.setAttribute(OpenTelemetryNames.DRY_RUN, true);
        }
        return new OpenTelemetryOperation(spans, kind, dryRun, builder.startSpan());
    }

    @Override
    public void given(Class<?> entityClass, int given) {
        severalModels |= model != null && model != entityClass;
        model = entityClass;
        records += given;
    }

    @Override
    public void chunk(String moment, int number, Class<?> entityClass, int size) {
        if (span.isRecording()) {
            spans.attempt(() -> span.addEvent(
                    OpenTelemetryNames.CHUNK_EVENT,
                    Attributes.of(
                            OpenTelemetryNames.PHASE,
                            moment,
                            OpenTelemetryNames.CHUNK,
                            (long) number,
                            OpenTelemetryNames.MODEL,
                            entityClass.getSimpleName(),
                            OpenTelemetryNames.RECORDS,
                            (long) size)));
        }
    }

    @Override
    public HookSpan hook(Hook hook, OrderPhase phase, Class<?> entityClass, int chunk, int size) {
        return spans.orElse(HookSpan.NONE, none -> begin(hook, phase, entityClass, chunk, size));
    }

    private HookSpan begin(Hook hook, OrderPhase phase, Class<?> entityClass, int chunk, int size) {
        OfHook names = spans.ofHook(hook);
        Context around = Context.current();
        // a hook of a later phase of the transaction is told where its records were written
        Context parent = closed ? around.with(span) : around;
        Span ofHook = spans.tracer()
                .spanBuilder(names.span())
                .setParent(parent)
                .setAllAttributes(names.attributes())
                .startSpan();
        if (ofHook.isRecording()) {
            ofHook.setAttribute(OpenTelemetryNames.PHASE, phase.name().toLowerCase(Locale.ROOT));
            ofHook.setAttribute(OpenTelemetryNames.MODEL, entityClass.getSimpleName());
            ofHook.setAttribute(OpenTelemetryNames.RECORDS, (long) size);
            if (chunk > 0) {
                ofHook.setAttribute(OpenTelemetryNames.CHUNK, (long) chunk);
            }
        }
        return new OpenTelemetryHook(spans, names, dryRun, ofHook, parent);
    }

    @Override
    public void completed() {
        completed = true;
    }

    @Override
    public void ended(RunEnd by) {
        if (end.thrown() == null) {
            end = by;
        }
    }

    @Override
    public void close(int rejected) {
        closed = true;
        String outcome =
                completed || end.thrown() != null ? OpenTelemetryNames.outcome(end) : OpenTelemetryNames.FAILED;
        try {
            spans.attempt(() -> {
                if (!dryRun) {
                    spans.operationTook(kind, outcome, System.nanoTime() - begin);
                }
                if (span.isRecording()) {
                    tellRecords();
                    OpenTelemetryNames.tellEnd(span, end, outcome, rejected);
                }
                span.end();
            });
        } finally {
            scope.close();
        }
    }

    private void tellRecords() {
        span.setAttribute(OpenTelemetryNames.RECORDS, records);
        if (model != null && !severalModels) {
            span.setAttribute(OpenTelemetryNames.MODEL, model.getSimpleName());
            span.updateName(kind.label() + " " + model.getSimpleName());
        }
    }
}
