package org.bulkhooks.docs.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

@Entity
public class Message {

    @Id
    @GeneratedValue
    private @Nullable Long id;

    private String topic = "";

    private String text = "";

    protected Message() {}

    public Message(String topic, String text) {
        this.topic = topic;
        this.text = text;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getTopic() {
        return topic;
    }

    public String getText() {
        return text;
    }
}
