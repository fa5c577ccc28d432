package org.bulkhooks.console.page;

/** The transaction phases of CDI in words. */
final class Phases {

    private Phases() {}

    static String inWords(String phase) {
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
