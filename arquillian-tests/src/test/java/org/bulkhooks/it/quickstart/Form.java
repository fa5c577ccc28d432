package org.bulkhooks.it.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A form that a browser sends in several parts. */
final class Form {

    private final List<byte[]> parts = new ArrayList<>();

    Form field(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    Form file(String name, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"file.csv\"\r\nContent-Type: text/csv", content);
    }

    byte[] body(String boundary) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.write(("--" + boundary + "\r\n").getBytes(UTF_8));
            body.write(part);
            body.write("\r\n".getBytes(UTF_8));
        }
        body.write(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }

    private Form part(String header, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("Content-Disposition: form-data; " + header + "\r\n\r\n").getBytes(UTF_8));
        part.writeBytes(content);
        parts.add(part.toByteArray());
        return this;
    }
}
