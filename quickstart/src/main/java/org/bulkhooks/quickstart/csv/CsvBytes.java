package org.bulkhooks.quickstart.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a file into text. */
public final class CsvBytes {

    /**
     * How large a file may be: it is held in memory, because all of its mistakes are told at once; and WildFly takes
     * requests up to 10 MB.
     */
    public static final int LIMIT = 8 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvBytes() {}

    /**
     * Reads a file as far as the limit goes.
     *
     * @throws CsvTooLargeException if the file is larger
     */
    public static byte[] read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new CsvTooLargeException(LIMIT);
        }
        return bytes;
    }

    /** Decodes a file, and notes each line that is not UTF-8. */
    static String decode(byte[] file, Mistakes mistakes) {
        StringBuilder text = new StringBuilder(file.length);
        long line = 1;
        for (int from = 0; from < file.length; line++) {
            int end = endOfLine(file, from);
            try {
                // a decoder refuses what String would silently replace
                text.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file, from, end - from)));
            } catch (CharacterCodingException e) {
                mistakes.add(line, "is not UTF-8: save the file with the encoding UTF-8");
            }
            from = end;
        }
        return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text.toString();
    }

    // No byte of a character of several bytes is a line feed, so lines can be told before decoding
    private static int endOfLine(byte[] file, int from) {
        for (int i = from; i < file.length; i++) {
            if (file[i] == '\n') {
                return i + 1;
            }
        }
        return file.length;
    }
}
