package org.palmares.archive.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.ArchiveSchema;
import org.palmares.archive.DuckDb;
import org.palmares.archive.Workshop;
import org.palmares.failure.Reason;

/**
 * Writes a whole archive into a folder, for other programs and for {@code Archives.restore}: every table, its rows in one
 * order. The folder appears when all of it is written, or not at all.
 */
public final class Export {
    private final Archive archive;

    /** An export of an archive, which stays as it is. */
    public Export(Archive archive) {
        this.archive = archive;
    }

    /**
     * Writes the archive into a folder that does not exist yet or is empty.
     *
     * @return the names of the files, in the order in which they can be read
     * @throws ArchiveException when there is something at that place, or it can't be written
     */
    public List<String> write(Path folder, ExportFormat format) {
        return write(folder, fresh -> writeInto(fresh, format));
    }

    /**
     * Writes the archive as a lake for clusters: a folder of Parquet for each table, in which results and claims have a folder for
     * each race.
     *
     * @return the names of the tables' folders
     * @throws ArchiveException as {@link #write(Path, ExportFormat)}
     */
    public List<String> writeLake(Path folder) {
        return write(folder, fresh -> LakeTables.write(archive.connection(), LoadPlan.everyTable(), fresh));
    }

    @FunctionalInterface
    private interface Contents {
        List<String> writeInto(Path folder) throws IOException, SQLException;
    }

    private List<String> write(Path folder, Contents contents) {
        refuseTaken(folder);
        archive.refuseViewsAsTables(LoadPlan.everyTable());
        try {
            Path parent = folder.toAbsolutePath().normalize().getParent();
            Files.createDirectories(parent);
            try (Workshop workshop = Workshop.in(parent)) {
                Path fresh = Files.createDirectory(workshop.resolve("fresh"));
                List<String> files = contents.writeInto(fresh);
                Files.deleteIfExists(folder);
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
                return files;
            }
        } catch (IOException | SQLException e) {
            throw new ArchiveException(
                    "the archive can't be exported to " + folder + ": " + Reason.of(e) + "; nothing was written", e);
        }
    }

    /** Whether a folder holds an archive that {@link #write} wrote. */
    public static boolean isIn(Path folder) {
        return ExportedArchive.in(folder).isPresent();
    }

    private static void refuseTaken(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ArchiveException(folder + " is a file; an export wants a folder that does not exist yet");
        }
        try (Stream<Path> inside = Files.list(folder)) {
            Optional<Path> first = inside.sorted().findFirst();
            if (first.isPresent()) {
                throw new ArchiveException(folder + " is not empty (it has "
                        + first.get().getFileName() + "); an export wants a folder that does not exist yet");
            }
        } catch (IOException e) {
            throw new ArchiveException(folder + " can't be read: " + Reason.of(e), e);
        }
    }

    private List<String> writeInto(Path folder, ExportFormat format) throws SQLException {
        return switch (format) {
            case CSV -> writeTables(folder, TableFiles.CSV);
            case PARQUET -> writeTables(folder, TableFiles.PARQUET);
            case JSON -> writeTables(folder, TableFiles.JSON);
            case DUCKDB -> {
                writeDuckDb(folder.resolve(ExportedArchive.DUCKDB));
                yield List.of(ExportedArchive.DUCKDB);
            }
            case SQLITE -> {
                new SqliteCopy(archive.connection(), LoadPlan.everyTable())
                        .write(folder.resolve(ExportedArchive.SQLITE));
                yield List.of(ExportedArchive.SQLITE);
            }
        };
    }

    private List<String> writeTables(Path folder, TableFiles files) throws SQLException {
        List<String> written = new ArrayList<>();
        try (Statement statement = archive.connection().createStatement()) {
            for (String table : LoadPlan.everyTable()) {
                statement.execute(files.copy(table, folder));
                written.add(table + files.suffix());
            }
        }
        return written;
    }

    private void writeDuckDb(Path file) throws SQLException {
        Connection connection = archive.connection();
        try (Statement statement = connection.createStatement()) {
            DuckDb.attachNew(connection, file, "exported");
            try {
                statement.execute("USE exported");
                ArchiveSchema.createTables(connection);
                for (String table : LoadPlan.everyTable()) {
                    statement.execute("INSERT INTO " + table + " FROM archive." + table + " ORDER BY ALL");
                }
                ArchiveSchema.complete(connection);
            } finally {
                statement.execute("USE archive");
                statement.execute("DETACH exported");
            }
        }
    }
}
