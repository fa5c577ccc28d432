package org.bulkhooks.internal.dispatch;

import jakarta.enterprise.event.ObserverException;

/**
 * What an observer method threw, as CDI 4.0, section 2.8.4.1, has it thrown on: an unchecked exception and an error as
 * they are, a checked exception in an {@code ObserverException}.
 */
final class ObserverFailure {

    /**
     * OpenWebBeans throws it from {@code ObserverMethod.notify} around everything, and takes it off only where it fires
     * events itself. It is known by its name, because this library is compiled without OpenWebBeans.
     */
    private static final String OF_OPENWEBBEANS = "org.apache.webbeans.exception.WebBeansException";

    private ObserverFailure() {}

    /** Returns or throws what the observer method threw, found in what {@code ObserverMethod.notify} has thrown. */
    static RuntimeException of(RuntimeException thrown) {
        Throwable ofObserver = thrown;
        while (isOfOpenWebBeans(ofObserver) && ofObserver.getCause() != null) {
            ofObserver = ofObserver.getCause(); // one is around another where an extension configured the observer
        }
        if (ofObserver instanceof ObserverException && ofObserver.getCause() instanceof Error error) {
            throw error; // Weld wraps errors too
        }
        if (ofObserver instanceof Error error) {
            throw error;
        }
        return ofObserver instanceof RuntimeException unchecked ? unchecked : new ObserverException(ofObserver);
    }

    /** Returns what a hook threw, which is in the wrapper of CDI if it is a checked exception. */
    static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof ObserverException && cause != null ? cause : thrown;
    }

    private static boolean isOfOpenWebBeans(Throwable thrown) {
        return thrown.getClass().getName().equals(OF_OPENWEBBEANS);
    }
}
