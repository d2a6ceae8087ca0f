/**
 * The archive: one DuckDB file that holds what the sources state, what follows from it, and the questions that can be
 * asked of it. {@link org.palmares.archive.Archives} opens and makes them, {@link org.palmares.archive.Archive} is one that is
 * open. Its wings: {@code session} runs an analyst's own SQL, {@code exchange} writes and reads whole archives as other
 * formats, {@code making} and {@code file} are closed to other floors.
 *
 * <p>The questions are SQL table macros, stored in the file itself and readable beside this package: {@code schema.sql},
 * {@code resolve.sql} and {@code macro/}. This package knows no statistics and no cycling analysis beyond them.
 */
package org.palmares.archive;
