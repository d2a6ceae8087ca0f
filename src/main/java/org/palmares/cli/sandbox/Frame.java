package org.palmares.cli.sandbox;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One message of the sandbox's process to the one that waits for it.
 *
 * @param kind what it is
 * @param content its bytes; of words, in UTF-8
 */
record Frame(Kind kind, byte[] content) {
    private static final int MOST_BYTES = 1 << 20;

    enum Kind {
        /** The archive is open and confined; its file may go. */
        READY,
        DATA,
        WORDS,
        PLACE,
        /** The last one: the exit code. */
        END
    }

    static Frame of(Kind kind, String words) {
        byte[] content = words.getBytes(StandardCharsets.UTF_8);
        return new Frame(kind, content.length <= MOST_BYTES ? content : java.util.Arrays.copyOf(content, MOST_BYTES));
    }

    String words() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("EnumOrdinal") // Both ends are the same program.
    void to(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(content.length);
        out.write(content);
    }

    /** @throws EOFException when the process has ended, or writes something else */
    static Frame from(DataInputStream in) throws IOException {
        int kind = in.readUnsignedByte();
        int length = in.readInt();
        if (kind >= Kind.values().length || length < 0 || length > MOST_BYTES) {
            throw new EOFException("no frame");
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Frame(Kind.values()[kind], content);
    }
}
