package org.palmares.cli.sandbox;

import java.time.Duration;

/**
 * What a sandbox's process may use.
 *
 * @param time from the moment that the archive is open; what does not stop by itself then is ended from outside
 * @param bytes of data that it may give
 */
public record Limits(Duration time, long bytes) {
    /** As much as a long result of an archive with millions of lines has. */
    private static final long BYTES_OF_A_RESULT = 1L << 30;

    /** A page that a browser still opens. */
    private static final long BYTES_OF_A_PAGE = 64L << 20;

    /**
     * Of address space, for all that Java and DuckDB hold. DuckDB keeps within 2 GB by itself, but does not count the texts and
     * lists that one call of a function makes; Java's own part is about 1.5 GB, most of it never touched.
     */
    static final int MEMORY_KB = 5 * 1024 * 1024;

    /** Of Java, which holds one page, or the rows of one box. */
    static final int HEAP_MB = 768;

    /** Sixteen times what a thread has otherwise, so that what nests within {@code Nesting.LIMIT} is planned. */
    static final int STACK_MB = 16;

    /** To start Java, load DuckDB and open the archive; a busy machine takes a few seconds. */
    static final Duration START = Duration.ofSeconds(60);

    /** Between asking DuckDB to stop and ending the process. */
    static final Duration GRACE = Duration.ofSeconds(1);

    public static Limits ofResult(Duration time) {
        return new Limits(time, BYTES_OF_A_RESULT);
    }

    public static Limits ofPage(Duration time) {
        return new Limits(time, BYTES_OF_A_PAGE);
    }

    /** Of processor time, all threads together: a second net, should nobody be left to end the process. */
    long processorSeconds() {
        return (time.toSeconds() + START.toSeconds()) * Runtime.getRuntime().availableProcessors() + 10;
    }
}
