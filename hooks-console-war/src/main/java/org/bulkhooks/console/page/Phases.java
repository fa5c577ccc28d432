package org.bulkhooks.console.page;

/** The transaction phases of CDI in words. */
public final class Phases {

    private Phases() {}

    /** Returns the words of a phase. */
    public static String inWords(String phase) {
        return switch (phase) {
            case "IN_PROGRESS" -> "in operation";
            case "BEFORE_COMPLETION" -> "before commit";
            case "AFTER_COMPLETION" -> "after transaction";
            case "AFTER_SUCCESS" -> "after commit";
            case "AFTER_FAILURE" -> "after rollback";
            default -> phase;
        };
    }
}
