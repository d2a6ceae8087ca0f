/**
 * The archive: one DuckDB file that holds what the sources state, what follows from it, and the questions that can be
 * asked of it. Start from {@link org.palmares.archive.Archive}.
 *
 * <p>The questions are SQL table macros, stored in the file itself and readable beside this package: {@code schema.sql},
 * {@code resolve.sql} and {@code macro/}. This package knows no statistics and no cycling analysis beyond them.
 */
package org.palmares.archive;
