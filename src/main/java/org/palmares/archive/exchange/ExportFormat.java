package org.palmares.archive.exchange;

/** How an archive is written for other programs. */
public enum ExportFormat {
    /** A file for each table, with a header; an empty field is unknown, a quoted empty one an empty text. */
    CSV,
    /** A file for each table. */
    PARQUET,
    /** A file for each table, one object a line. */
    JSON,
    /** One DuckDB file, without the space that changes left behind. */
    DUCKDB,
    /** One SQLite file; dates are texts as {@code 2023-04-01}, and true is 1. */
    SQLITE
}
