package org.bulkhooks.quickstart.mail;

/** The mail server takes no mail to such an address. */
public final class MailRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailRefusedException(String message) {
        super(message);
    }
}
