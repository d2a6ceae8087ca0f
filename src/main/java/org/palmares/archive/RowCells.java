package org.palmares.archive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/** The cells of a column as the driver gives them, row by row: every type, as text too. */
record RowCells(ResultSet rows, int column) implements FrameCells {
    @Override
    public short getShort() throws SQLException {
        return rows.getShort(column);
    }

    @Override
    public int getInt() throws SQLException {
        return rows.getInt(column);
    }

    @Override
    public long getLong() throws SQLException {
        return rows.getLong(column);
    }

    @Override
    public float getFloat() throws SQLException {
        return rows.getFloat(column);
    }

    @Override
    public double getDouble() throws SQLException {
        return rows.getDouble(column);
    }

    @Override
    public boolean getBoolean() throws SQLException {
        return rows.getBoolean(column);
    }

    @Override
    public Object getObject() throws SQLException {
        return rows.getObject(column);
    }

    @Override
    public BigDecimal getBigDecimal() throws SQLException {
        return rows.getBigDecimal(column);
    }

    @Override
    public LocalDate getDate() throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    @Override
    public LocalTime getTime() throws SQLException {
        return rows.getObject(column, LocalTime.class);
    }

    @Override
    public LocalDateTime getTimestamp() throws SQLException {
        return rows.getObject(column, LocalDateTime.class);
    }

    @Override
    public OffsetDateTime getTimestampWithZone() throws SQLException {
        return rows.getObject(column, OffsetDateTime.class);
    }

    @Override
    public String getString() throws SQLException {
        return rows.getString(column);
    }

    @Override
    public boolean wasNull() throws SQLException {
        return rows.wasNull();
    }
}
