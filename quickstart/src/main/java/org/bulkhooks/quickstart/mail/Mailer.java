package org.bulkhooks.quickstart.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.logging.Logger;
import org.bulkhooks.quickstart.metrics.Counted;

/** Would hand mails to a mail server; here it writes one line to the log for each mailing. */
@ApplicationScoped
public class Mailer {

    private static final Logger LOG = Logger.getLogger(Mailer.class.getName());

    /**
     * Sends the same mail to all recipients.
     *
     * @throws MailRefusedException if an address has no @, as mail servers do; a hook that fails by that is what the
     *     page shows on purpose
     */
    public void send(String subject, List<String> recipients) {
        long refused =
                recipients.stream().filter(address -> !address.contains("@")).count();
        if (refused > 0) {
            throw new MailRefusedException("the mail server refuses " + Counted.of(refused, "mail")
                    + ", whose address has no @; no mail of these was sent");
        }
        LOG.info(() -> "Mail \"" + subject + "\" to " + Counted.of(recipients.size(), "recipient"));
    }
}
