/**
 * One reader per format of the files that analysts keep: saved pages, result lists, tables. Start from
 * {@link org.palmares.reader.ResultReader}. A reader turns text into {@link org.palmares.model.ResultSheet}s and
 * {@link org.palmares.model.Reject}s; it never sees the archive and fetches nothing.
 */
package org.palmares.reader;
