package org.palmares.reader;

/** Reads one format. Implementations are stateless and safe to share. */
public interface ResultReader {

    /** The name of the format on the command line, such as {@code firstcycling}. */
    String format();

    /** Whose statement a document of this format is, such as {@code FirstCycling}. */
    default String sourceTitle() {
        return format();
    }

    /** The kind of that source, as in the archive's {@code source.kind}; {@code web-page} unless the reader knows better. */
    default String sourceKind() {
        return "web-page";
    }

    /** Whether this content looks like the format; decided from the content, never from the file's name alone. */
    boolean recognises(Document document);

    /**
     * Reads all that the document states. Every line seen is either in a sheet or a reject.
     *
     * @throws UnknownLayoutException when the page is not laid out as any known version of the format; the message
     *     says what was looked for and what was found
     */
    Reading read(Document document);
}
