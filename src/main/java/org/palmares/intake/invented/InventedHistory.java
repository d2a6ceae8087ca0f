package org.palmares.intake.invented;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Archives;
import org.palmares.archive.DuckDb;
import org.palmares.archive.Transaction;
import org.palmares.archive.Workshop;
import org.palmares.failure.Reason;
import org.palmares.failure.UsageException;
import org.palmares.sql.SqlText;

/**
 * A history of races that were never held, of a given size, to measure with and to try things on: one-day and stage races over
 * decades, riders with careers, form and teams, bunches with one time, men who give up, races that were not held.
 *
 * <p>The same size, seed and version of palmares give the same results in the same order, and the same bytes of a table.
 * Overall times of stage races are not the sums of their stages'.
 *
 * @param results how many result lines, at least 1
 * @param seed which of many histories
 */
public record InventedHistory(long results, long seed) {
    /** What one archive or table may have of them: lines are counted in 32 bits. */
    public static final long MOST = 1_000_000_000;

    /** A peloton of a prime number of seats, so that every start number of an edition is another seat. */
    private static final long[] SEATS = {211, 499, 1009, 2003, 4001};

    public InventedHistory {
        if (results < 1 || results > MOST) {
            throw new UsageException("a history of " + results + " results can't be made; from 1 to 1,000,000,000 can");
        }
    }

    /**
     * Writes the history as one table for {@code palmares import}, or as an archive of its own, by the name's end:
     * {@code .csv}, {@code .parquet} or {@code .duckdb}. A table that is there is replaced, an archive never is.
     *
     * @throws UsageException when the name ends otherwise
     * @throws ArchiveException when the file can't be written, or is an archive that exists
     */
    public void writeTo(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            writeTable(file, "FORMAT csv, HEADER true");
        } else if (name.endsWith(".parquet")) {
            writeTable(file, "FORMAT parquet, COMPRESSION zstd");
        } else if (name.endsWith(".duckdb")) {
            writeArchive(file);
        } else {
            throw new UsageException(
                    "what " + file + " should be is not told by its name, which has to end in .csv or .parquet"
                            + " (a table to import) or .duckdb (an archive)");
        }
    }

    private void writeTable(Path file, String options) {
        try (Workshop workshop = Workshop.in(folderOf(file));
                Connection connection = DuckDb.connect()) {
            Path fresh = workshop.resolve("table");
            invent(connection);
            DuckDb.execute(
                    connection,
                    "COPY (" + resource("table") + ") TO " + SqlText.literal(fresh.toString()) + " (" + options + ")");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            throw new ArchiveException("the file " + file + " can't be written: " + Reason.of(e), e);
        }
    }

    private void writeArchive(Path file) {
        if (Files.exists(file)) {
            throw new ArchiveException(file + " exists already; name an archive that does not");
        }
        try (Workshop workshop = Workshop.in(folderOf(file))) {
            Path fresh = workshop.resolve(file.getFileName().toString());
            try (Archive archive = Archives.openForWriting(fresh)) {
                archive.change(change -> {
                    fill(change);
                    return null;
                });
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ArchiveException("the archive " + file + " can't be made: " + Reason.of(e), e);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ArchiveException(
                    "the file " + file + " can't be written: there is no folder " + folder + "; make it first");
        }
        return folder;
    }

    private void fill(Transaction change) {
        try {
            invent(change.connection());
        } catch (SQLException e) {
            throw new ArchiveException("the history can't be made: " + Reason.of(e), e);
        }
        int number = change.query("SELECT CAST(nextval('import_number') AS INTEGER) AS n", Map.of())
                .intColumn("n")
                .get(0);
        change.run(
                resource("archive"),
                Map.of("import_id", number, "source", "invented: " + results + " results, seed " + seed));
        change.run("RESET disabled_optimizers", Map.of());
        change.resolve("SELECT DISTINCT race_id, year FROM claim WHERE import_id = " + number);
    }

    /** Makes the temporary tables and the view of which tables and archives are written. */
    private void invent(Connection connection) throws SQLException {
        DuckDb.execute(connection, "CREATE OR REPLACE TEMP TABLE wanted (seed BIGINT, results BIGINT, seats BIGINT)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO wanted VALUES (?, ?, ?)")) {
            insert.setLong(1, seed);
            insert.setLong(2, results);
            insert.setLong(3, seats());
            insert.execute();
        }
        // Lines stay in the order of their lists only where what is looked up for them is not put before them.
        DuckDb.execute(connection, "SET disabled_optimizers = 'join_order,build_side_probe_side'");
        for (String part : List.of("draws", "riders", "times", "plan")) {
            DuckDb.execute(connection, resource(part));
        }
    }

    /** Seats grow tenfold slower than results, as more races are ridden by much the same peloton. */
    private long seats() {
        int size = (int) Math.max(0, Math.log10((double) results) - 3);
        return SEATS[Math.min(SEATS.length - 1, size)];
    }

    private static String resource(String name) {
        try (InputStream in = InventedHistory.class.getResourceAsStream(name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
