package org.palmares.archive.making;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.palmares.archive.SqlResource;
import org.palmares.archive.exchange.LoadPlan;
import org.palmares.archive.exchange.TableFiles;
import org.palmares.question.Question;
import org.palmares.question.Questions;

/** The CSV files of {@code datasets/}, as they are packaged with palmares. */
public final class BundledDatasets {
    private static final String FOLDER = "/org/palmares/datasets/";

    private BundledDatasets() {}

    static List<String> files() {
        return LoadPlan.datasets().tables().stream()
                .map(table -> table + TableFiles.CSV.suffix())
                .toList();
    }

    /** Copies the files into a folder, where DuckDB can read them. */
    public static void copyTo(Path folder) throws IOException {
        for (String file : files()) {
            try (InputStream in = open(file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    /**
     * SHA-256 of all that a bundled archive is made from: the data, the schema and the macros. The packaged program carries
     * it ready, because working it out takes a quarter of a short command's time.
     */
    static String digest() {
        try (InputStream packaged = BundledDatasets.class.getResourceAsStream("/org/palmares/archive/bundled.sha256")) {
            return packaged == null
                    ? workOutDigest()
                    : new String(packaged.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of the data as they are now. */
    static String workOutDigest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files()) {
                try (InputStream in = open(file)) {
                    digest.update(in.readAllBytes());
                }
            }
            digest.update(SqlResource.read("schema.sql").getBytes(StandardCharsets.UTF_8));
            digest.update(SqlResource.read("resolve.sql").getBytes(StandardCharsets.UTF_8));
            for (String macro : SqlResource.macros()) {
                digest.update(SqlResource.macro(macro).getBytes(StandardCharsets.UTF_8));
            }
            for (Question question : Questions.all()) {
                digest.update((question.comment() + question.definition()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        InputStream in = BundledDatasets.class.getResourceAsStream(FOLDER + file);
        if (in == null) {
            throw new IllegalStateException("palmares was packaged without datasets/" + file);
        }
        return in;
    }
}
