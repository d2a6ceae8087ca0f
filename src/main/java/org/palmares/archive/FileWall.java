package org.palmares.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.palmares.sql.SqlText;

/** DuckDB's own wall between queries and files. Once it stands it stays, and the files that are attached stay open. */
public final class FileWall {
    private static final String DUCKDBS_WORDS = " - file system operations are disabled by configuration";

    private FileWall() {}

    static void raise(Connection connection) throws SQLException {
        DuckDb.execute(connection, "SET enable_external_access = false");
    }

    static void raiseAround(Connection connection, Path open) throws SQLException {
        DuckDb.execute(connection, "SET allowed_directories = [" + SqlText.literal(open.toString()) + "]");
        raise(connection);
    }

    /** A message of DuckDB's; where it tells of this wall, in words that say why it stands. */
    public static String told(String message) {
        return message.replace(
                DUCKDBS_WORDS,
                ": what an archive holds reads and writes no files; only a script that names a file itself can");
    }
}
