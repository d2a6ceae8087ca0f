package org.palmares.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.UnknownNameException;
import org.palmares.failure.Reason;
import org.palmares.model.NearestNames;

/**
 * A report's text, and whether it came with palmares.
 *
 * @param file its name for messages
 * @param text its content
 */
record ReportSource(String file, String text, Trust trust) {
    /** Reports that come with palmares. */
    static final List<String> BUNDLED =
            List.of("race", "rider", "edition", "season", "compare", "data-quality", "site", "gp-miguel-indurain");

    /** Who wrote it. */
    enum Trust {
        BUNDLED,
        /** A file: its queries may come from anybody. */
        FROM_ELSEWHERE
    }

    /**
     * The bundled report of this name, or else the file.
     *
     * @throws UnknownNameException when there is neither
     */
    static ReportSource find(String name) {
        if (BUNDLED.contains(name)) {
            return new ReportSource(name + ".md", bundled(name), Trust.BUNDLED);
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new UnknownNameException("report", name, NearestNames.to(name, BUNDLED));
        }
        try {
            return new ReportSource(name, Files.readString(file), Trust.FROM_ELSEWHERE);
        } catch (IOException e) {
            throw new ArchiveException(file + " can't be read as text: " + Reason.of(e), e);
        }
    }

    private static String bundled(String name) {
        try (InputStream in = ReportSource.class.getResourceAsStream("/org/palmares/reports/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
