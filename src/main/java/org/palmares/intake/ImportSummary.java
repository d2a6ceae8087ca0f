package org.palmares.intake;

/**
 * What an import did.
 *
 * @param file the file
 * @param format what it was read as
 * @param status whether anything was taken in
 * @param editions editions it states results of
 * @param results lines taken in
 * @param ridersNew people the archive did not have
 * @param ridersKnown people it had
 * @param rejected lines kept in {@code reject}
 * @param conflicts values that differ from those in use, in the editions touched
 */
public record ImportSummary(
        String file,
        String format,
        Status status,
        long editions,
        long results,
        long ridersNew,
        long ridersKnown,
        long rejected,
        long conflicts) {

    /** What became of the file. */
    public enum Status {
        IMPORTED,
        /** The same content was taken in before; nothing changed. */
        ALREADY_THERE
    }

    /** The summary in a line. */
    public String sentence() {
        return switch (status) {
            case IMPORTED ->
                file + " (" + format + "): " + results + " results of " + editions + " editions, " + ridersNew
                        + " riders new and " + ridersKnown + " known, " + rejected + " lines rejected, " + conflicts
                        + " conflicts";
            case ALREADY_THERE -> file + " (" + format + "): already imported, nothing changed";
        };
    }
}
