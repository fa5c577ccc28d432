package org.bulkhooks.console.reading;

/**
 * Calls of a hook that were left out for one reason.
 *
 * @param reason the reason that the code gave when it bypassed the hook
 * @param calls how many calls, one for each chunk
 * @param records how many records their chunks had
 * @param last the last of the calls; {@link Last#UNKNOWN} if the application does not publish it
 */
public record BypassReading(String reason, long calls, long records, Last last) {

    /**
     * A call that was left out.
     *
     * @param millis when, since the epoch, or 0
     * @param records how many records its chunk had
     * @param model the class name of the entity, or empty
     * @param change CREATE, UPDATE, DELETE, or empty
     */
    public record Last(long millis, long records, String model, String change) {

        /** It is not known. */
        public static final Last UNKNOWN = new Last(0, 0, "", "");
    }
}
