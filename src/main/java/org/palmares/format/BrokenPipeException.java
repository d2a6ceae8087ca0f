package org.palmares.format;

/**
 * Whoever read our standard output has read enough, as {@code head} does. That is no failure: a command ends quietly with
 * success.
 */
public final class BrokenPipeException extends RuntimeException {
    BrokenPipeException(Throwable cause) {
        super("the reader of standard output has closed it", cause);
    }
}
