package org.bulkhooks.internal.declaration;

/**
 * A mistake that keeps an application from being deployed.
 *
 * @param id what the reference documentation lists it under, such as {@code HOOK-0001}
 * @param place where it is: bean class, method and event, or an injection point
 * @param text what is wrong, and what to write instead
 */
public record DeploymentProblem(String id, String place, String text) {

    @Override
    public String toString() {
        return id + " " + place + ": " + text;
    }
}
