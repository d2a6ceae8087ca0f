package org.palmares.archive.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palmares.archive.ArchiveException;

/** Says in the user's words why a file could not be opened as an archive. */
public final class AttachFailure {
    private static final Pattern HOLDER = Pattern.compile("held in (.*?)(?:\\. |$)", Pattern.MULTILINE);

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private AttachFailure() {}

    /** A folder, and what would be waited for without end. */
    public static void refuseWhatIsNoFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new ArchiveException(file + " is a folder; --archive wants a file");
        }
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException(file + " is a named pipe or a device; --archive wants a file");
        }
    }

    public static String describe(Path file, SQLException e) {
        if (isEmpty(file)) {
            return file + " is empty, not an archive; delete it, or name another file with --archive";
        }
        if (isSqlite(file)) {
            return file + " is an SQLite database, not an archive; \"palmares import " + file + "\" reads its tables";
        }
        String message = e.getMessage();
        if (isLocked(e)) {
            return holding(file, e) + "; try again when it has finished";
        }
        if (message.toLowerCase(Locale.ROOT).contains("not a valid duckdb database file")) {
            return file + " is not a DuckDB file; it was left untouched. Name another file with --archive";
        }
        return file + " can't be opened as an archive: " + message + "; it was left untouched";
    }

    /** DuckDB knows which process it is. */
    static String holding(Path file, SQLException e) {
        Matcher holder = HOLDER.matcher(e.getMessage());
        return file + " is in use by another process" + (holder.find() ? " (" + holder.group(1) + ")" : "");
    }

    public static boolean isLocked(SQLException e) {
        return e.getMessage().contains("Could not set lock");
    }

    /** DuckDB takes it for a request to fetch its extension for SQLite. */
    private static boolean isSqlite(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
