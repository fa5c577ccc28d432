package org.bulkhooks.internal.dispatch;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;

/**
 * Finds who called: the innermost frame of the calling thread that is code of the application. Thread-safe. It looks at
 * the name of each class once.
 */
final class Callers {

    /** How many frames are looked at; below a flush of a container's commit there may be many that are foreign. */
    private static final int LIMIT = 120;

    private final StackWalker stack = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private final ClassValue<Boolean> ofApplication = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return ApplicationFrames.isOfApplication(type.getName());
        }
    };

    /** Returns the frame, or an empty text if there is none. */
    String find() {
        return stack.walk(frames -> frames.limit(LIMIT)
                .filter(frame -> ofApplication.get(frame.getDeclaringClass()))
                .findFirst()
                .map(StackFrame::toStackTraceElement)
                .map(ApplicationFrames::text)
                .orElse(""));
    }
}
