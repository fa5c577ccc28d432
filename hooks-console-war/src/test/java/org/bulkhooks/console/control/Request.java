package org.bulkhooks.console.control;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContextWrapper;
import java.util.Set;

/**
 * A request of a user with roles, and what it was answered with. It knows no more than the classes of this package ask.
 */
final class Request extends FacesContextWrapper {

    private final External external;
    private boolean complete;

    Request(String user, String... roles) {
        super(null);
        external = new External(user, roles);
    }

    /** Returns the status of the error page, or the address that it leads to, or an empty string. */
    String answer() {
        return external.answer;
    }

    boolean isComplete() {
        return complete;
    }

    @Override
    public ExternalContext getExternalContext() {
        return external;
    }

    @Override
    public void responseComplete() {
        complete = true;
    }

    @SuppressWarnings("unchecked") // a return type of the wrapper, which is older than generics
    private static final class External extends ExternalContextWrapper {

        private final String user;
        private final Set<String> roles;
        private String answer = "";

        External(String user, String... roles) {
            super(null);
            this.user = user;
            this.roles = Set.of(roles);
        }

        @Override
        public boolean isUserInRole(String role) {
            return roles.contains(role);
        }

        @Override
        public String getRemoteUser() {
            return user;
        }

        @Override
        public String getRequestContextPath() {
            return "/console";
        }

        @Override
        public void redirect(String address) {
            answer = address;
        }

        @Override
        public void responseSendError(int status, String message) {
            answer = Integer.toString(status);
        }
    }
}
