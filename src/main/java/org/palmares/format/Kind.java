package org.palmares.format;

/** What a column holds; it decides how a cell is written and on which side it stands. */
public enum Kind {
    /** {@link String}. */
    TEXT,
    /** {@link Short}, {@link Integer}, {@link Long} or {@link java.math.BigInteger}. */
    INTEGER,
    /** {@link Float}, {@link Double} or {@link java.math.BigDecimal}. */
    DECIMAL,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalTime}. */
    TIME,
    /** {@link java.time.LocalDateTime}, without a zone. */
    DATE_TIME,
    /** {@link java.time.Instant}. */
    INSTANT;

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
