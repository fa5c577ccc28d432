package org.bulkhooks;

import jakarta.persistence.PersistenceException;
import java.util.List;

/**
 * Records of an operation were rejected, by {@link Change#reject(String, String)} or by Jakarta Bean Validation. It is
 * thrown after all before hooks and before the first write, lists all rejections of the operation, and marks the
 * transaction for rollback. It is an expected veto of each hook that it comes through.
 */
@ExpectedVeto
public final class RecordsRejectedException extends PersistenceException {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 20;

    private final transient List<RejectedRecord> rejections;

    /**
     * Makes the exception for some rejections.
     *
     * @param rejections at least one rejection, in the order of positions
     */
    public RecordsRejectedException(List<RejectedRecord> rejections) {
        this(rejections, "");
    }

    /**
     * Makes the exception for some rejections.
     *
     * @param rejections at least one rejection, in the order of positions
     * @param counted where the positions are counted, for the message: {@code call}, {@code flush} or
     *     {@code statement}; an empty text if it is not known
     */
    public RecordsRejectedException(List<RejectedRecord> rejections, String counted) {
        super(describe(rejections, counted));
        this.rejections = List.copyOf(rejections);
    }

    /**
     * Returns all rejections of the operation, in the order of positions; a record can have several.
     *
     * @return a list that cannot be modified; empty only where the exception was deserialized
     */
    public List<RejectedRecord> rejections() {
        return rejections == null ? List.of() : rejections;
    }

    private static String describe(List<RejectedRecord> rejections, String counted) {
        StringBuilder text =
                new StringBuilder(rejections.size() == 1 ? "1 rejection" : rejections.size() + " rejections");
        String separator = ": ";
        for (RejectedRecord rejection : rejections.subList(0, Math.min(LISTED, rejections.size()))) {
            text.append(separator)
                    .append(rejection.entityClass().getSimpleName())
                    .append(" at position ")
                    .append(rejection.position())
                    .append(counted.isEmpty() ? "" : " of the " + counted);
            if (rejection.attribute() != null) {
                text.append(", ").append(rejection.attribute());
            }
            text.append(": ").append(rejection.message());
            separator = "; ";
        }
        return rejections.size() > LISTED
                ? text.append("; and ")
                        .append(rejections.size() - LISTED)
                        .append(" more")
                        .toString()
                : text.toString();
    }
}
