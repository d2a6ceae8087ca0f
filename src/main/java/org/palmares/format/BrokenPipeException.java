package org.palmares.format;

import java.io.IOException;
import java.util.Locale;

/**
 * Whoever read our standard output has read enough, as {@code head} does. That is no failure: a command ends quietly with
 * success.
 */
public final class BrokenPipeException extends RuntimeException {
    BrokenPipeException(Throwable cause) {
        super("the reader of standard output has closed it", cause);
    }

    /** Java has no type for it: these are the words of Linux and macOS, then of Windows. */
    public static boolean is(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("pipe is being closed");
    }
}
