package org.palmares.archive;

import java.sql.SQLException;
import java.time.DateTimeException;

/** DuckDB knows times that Java has no type for: midnight at a day's end, and points in time before and after all others. */
public final class TimeBeyondJava extends SQLException {
    public TimeBeyondJava(String column, DateTimeException cause) {
        super(
                "column " + column + " holds a time that can't be shown as one, such as 24:00:00 or infinity;"
                        + " CAST(… AS VARCHAR) shows it as text",
                cause);
    }
}
