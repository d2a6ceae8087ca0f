package org.palmares.failure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.concurrent.CompletionException;

/**
 * Whatever was thrown, as it is told: words for the user and whose fault it is.
 *
 * @param words what is wrong and what to do
 * @param blame whose fault it is
 */
public record Failure(String words, Blame blame) {
    private static final long MEGABYTE = 1 << 20;

    /** What an exception or error means to whoever called palmares. */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof Worded worded && thrown.getMessage() != null) {
            return new Failure(thrown.getMessage(), worded.blame());
        }
        if (thrown instanceof StackOverflowError) {
            return new Failure(
                    "this is nested deeper than Java's stack reaches; PALMARES_JAVA_OPTS=-Xss64m lets it reach further",
                    Blame.MATTER);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Failure(outOfMemory(), Blame.MATTER);
        }
        if (thrown instanceof UncheckedIOException
                && !thrown.getMessage().equals(thrown.getCause().toString())) {
            return new Failure(thrown.getMessage(), Blame.MATTER);
        }
        if (isWrapping(thrown)) {
            return of(thrown.getCause());
        }
        if (thrown instanceof UnsatisfiedLinkError || thrown instanceof NoClassDefFoundError) {
            return new Failure(
                    "a library of palmares can't be loaded on this machine, in this memory: " + firstLine(thrown),
                    Blame.MATTER);
        }
        if (thrown instanceof IOException e) {
            return new Failure(withPlace(e), Blame.MATTER);
        }
        return new Failure(
                "this is a fault of palmares itself (" + firstLine(thrown) + "); --verbose prints where it arose",
                Blame.PALMARES);
    }

    private static boolean isWrapping(Throwable thrown) {
        return thrown.getCause() != null
                && (thrown instanceof UncheckedIOException
                        || thrown instanceof ExceptionInInitializerError
                        || thrown instanceof CompletionException);
    }

    private static String outOfMemory() {
        return "Java's memory of " + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB is too small for this; ask for less at once, or give it more with"
                + " PALMARES_JAVA_OPTS=-Xmx4g";
    }

    private static String withPlace(IOException e) {
        String reason = Reason.of(e);
        boolean isFile = e instanceof FileSystemException && !reason.equals(e.getMessage());
        return !isFile ? reason : e.getMessage().lines().findFirst().orElse("") + ": " + reason;
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? name
                : name + ": " + message.lines().findFirst().orElse("").strip();
    }
}
