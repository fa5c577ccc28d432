package org.bulkhooks.internal.telemetry;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import org.bulkhooks.internal.registry.Hook;

/** The published names of attributes and metrics, which docs/howto/telemetry.md describes; they never change. */
final class OpenTelemetryNames {

    static final String SCOPE = "org.bulkhooks";

    static final AttributeKey<String> APPLICATION = stringKey("bulkhooks.application");
    static final AttributeKey<String> OPERATION = stringKey("bulkhooks.operation");
    static final AttributeKey<String> HOOK = stringKey("bulkhooks.hook");
    static final AttributeKey<String> EVENT = stringKey("bulkhooks.event");
    static final AttributeKey<String> MODEL = stringKey("bulkhooks.model");
    static final AttributeKey<String> PHASE = stringKey("bulkhooks.phase");
    static final AttributeKey<Long> RECORDS = longKey("bulkhooks.records");
    static final AttributeKey<Long> REJECTED_RECORDS = longKey("bulkhooks.rejected_records");
    static final AttributeKey<Long> CHUNK = longKey("bulkhooks.chunk");
    static final AttributeKey<Boolean> DRY_RUN = booleanKey("bulkhooks.dry_run");
    static final AttributeKey<String> OUTCOME = stringKey("bulkhooks.outcome");
    static final AttributeKey<String> REFUSAL_TYPE = stringKey("bulkhooks.refusal.type");

    // https://opentelemetry.io/docs/specs/semconv/registry/attributes/
    static final AttributeKey<String> ERROR_TYPE = stringKey("error.type");
    static final AttributeKey<String> FUNCTION = stringKey("code.function.name");

    /** The type of an error whose class is not known. */
    static final String OTHER_ERROR = "_OTHER";

    static final String CHUNK_EVENT = "bulkhooks.chunk";
    static final String OPERATION_DURATION = "bulkhooks.operation.duration";
    static final String HOOK_DURATION = "bulkhooks.hook.duration";

    static final String COMPLETED = "completed";
    static final String REFUSED = "refused";
    static final String FAILED = "failed";

    /** The bounds of histograms, in seconds: from a look at some attributes to an import. */
    static final List<Double> BOUNDS = List.of(0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0, 60.0);

    private OpenTelemetryNames() {}

    static String outcome(RunEnd end) {
        return end.thrown() == null ? COMPLETED : end.refused() ? REFUSED : FAILED;
    }

    /** Tells a span how what it stands for ended. */
    static void tellEnd(Span span, RunEnd end, String outcome, int rejected) {
        span.setAttribute(OUTCOME, outcome);
        if (rejected > 0) {
            span.setAttribute(REJECTED_RECORDS, (long) rejected);
        }
        String thrown = end.thrown() == null ? OTHER_ERROR : end.thrown().getName();
        if (outcome.equals(FAILED)) {
            span.setAttribute(ERROR_TYPE, thrown);
            span.setStatus(StatusCode.ERROR); // without a description, which would be the message
        } else if (outcome.equals(REFUSED)) {
            span.setAttribute(REFUSAL_TYPE, thrown);
        }
    }

    /**
     * What is told of each call of a hook.
     *
     * @param span the name of its spans
     * @param attributes the attributes of its spans
     * @param ofMetrics the attributes of its metrics
     */
    record OfHook(String span, Attributes attributes, Attributes ofMetrics) {

        static OfHook of(Hook hook, String application) {
            String signature = hook.signature();
            int end = signature.indexOf('(');
            String event = hook.event().eventClass().getSimpleName();
            return new OfHook(
                    end < 0 ? signature : signature.substring(0, end),
                    Attributes.of(
                            HOOK,
                            hook.id(),
                            EVENT,
                            event,
                            FUNCTION,
                            hook.beanClass().getName() + "." + hook.methodName()),
                    Attributes.of(
                            HOOK,
                            hook.id(),
                            EVENT,
                            event,
                            MODEL,
                            hook.model().getSimpleName(),
                            APPLICATION,
                            application));
        }
    }
}
