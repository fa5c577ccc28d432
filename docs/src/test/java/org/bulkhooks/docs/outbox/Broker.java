package org.bulkhooks.docs.outbox;

import java.util.List;

/** What messages are handed over to: a queue, a mail server, another system. */
public interface Broker {

    void send(List<Message> messages);
}
