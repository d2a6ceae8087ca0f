package org.palmares.report;

import java.util.Objects;

/**
 * What the foot of a page says of its making. No clock time: the same archive gives the same bytes.
 *
 * @param version palmares' version
 * @param archive which archive answered, such as its file name or "bundled datasets"
 * @param archiveDigest tells two archives apart; the first twelve characters are shown
 */
public record Colophon(String version, String archive, String archiveDigest) {
    private static final int SHOWN = 12;

    public Colophon {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(archiveDigest, "archiveDigest");
    }

    String shortDigest() {
        return archiveDigest.substring(0, Math.min(SHOWN, archiveDigest.length()));
    }
}
