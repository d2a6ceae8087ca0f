package org.palmares.sql;

/**
 * A text of SQL with one small change.
 *
 * @param line where, from 1
 * @param what was done there
 * @param sql the whole text
 */
public record SqlMutant(int line, String what, String sql) {
    /** Its own mark beside what else is kept on purpose: the place without its line number, which moves. */
    public String mark(String file) {
        return file + ": " + what;
    }

    public String place(String file) {
        return file + ":" + line + ": " + what;
    }
}
