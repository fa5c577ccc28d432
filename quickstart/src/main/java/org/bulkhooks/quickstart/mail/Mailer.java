package org.bulkhooks.quickstart.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.logging.Logger;

/** Would hand mails to a mail server; here it writes one line to the log for each mailing. */
@ApplicationScoped
public class Mailer {

    private static final Logger LOG = Logger.getLogger(Mailer.class.getName());

    /** Sends the same mail to all recipients. */
    public void send(String subject, List<String> recipients) {
        LOG.info(() ->
                "Mail \"" + subject + "\" to " + recipients.size() + " recipients, the first is " + recipients.get(0));
    }
}
