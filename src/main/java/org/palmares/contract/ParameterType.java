package org.palmares.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types a parameter can have, and how text given for one becomes a value to bind. */
public enum ParameterType {
    TEXT("any text") {
        @Override
        Object convert(String text) {
            return text;
        }
    },
    INTEGER("a whole number, such as 2023") {
        @Override
        Object convert(String text) {
            return Long.valueOf(text);
        }
    },
    DECIMAL("a number, such as 12.5") {
        @Override
        Object convert(String text) {
            return new BigDecimal(text);
        }
    },
    DOUBLE("a number, such as 12.5 or 1e-6") {
        @Override
        Object convert(String text) {
            return Double.valueOf(text);
        }
    },
    BOOLEAN("true or false") {
        @Override
        Object convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException(text);
            };
        }
    },
    DATE("a date as ISO 8601 writes it, such as 2023-04-01") {
        @Override
        Object convert(String text) {
            return LocalDate.parse(text);
        }
    };

    private final String allowed;

    ParameterType(String allowed) {
        this.allowed = allowed;
    }

    abstract Object convert(String text);

    /** The value, or empty when the text is not of this type. */
    Optional<Object> value(String text) {
        try {
            return Optional.of(convert(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Words for what text of this type looks like. */
    String allowed() {
        return allowed;
    }

    static Optional<ParameterType> named(String name) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
