package org.palmares.archive;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The cell of a column that is being read, by the type it is wanted in; as JDBC does, it says afterwards whether there was one. */
sealed interface FrameCells permits RowCells, VectorCells {
    short getShort() throws SQLException;

    int getInt() throws SQLException;

    long getLong() throws SQLException;

    float getFloat() throws SQLException;

    double getDouble() throws SQLException;

    boolean getBoolean() throws SQLException;

    /** A whole number of any size. */
    Object getObject() throws SQLException;

    BigDecimal getBigDecimal() throws SQLException;

    LocalDate getDate() throws SQLException;

    LocalTime getTime() throws SQLException;

    LocalDateTime getTimestamp() throws SQLException;

    OffsetDateTime getTimestampWithZone() throws SQLException;

    String getString() throws SQLException;

    /** Whether the cell that was read last holds nothing. */
    boolean wasNull() throws SQLException;
}
