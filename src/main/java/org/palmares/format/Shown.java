package org.palmares.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How a column's values are written where people read them: in a box, in Markdown, HTML or LaTeX. Data formats have the value
 * itself.
 */
public enum Shown {
    /** The value. */
    PLAIN {
        @Override
        Object of(Object value) {
            return value;
        }
    },
    /** Seconds as hours, minutes and seconds: 6:47:25, 0:08. */
    DURATION {
        @Override
        Object of(Object value) {
            return value instanceof Number seconds ? duration(decimal(seconds)) : value;
        }
    },
    /** A share of 1 in hundredths with one decimal: 28.9 %. */
    PERCENT {
        @Override
        Object of(Object value) {
            return value instanceof Number share ? percent(decimal(share)) : value;
        }
    },
    /** As {@link #PLAIN}, but only where everything is asked for: an id, or a number that only sorts. */
    HIDDEN {
        @Override
        Object of(Object value) {
            return value;
        }
    };

    private static final int PERCENT_PLACES = 2;

    /** What is written for a value that is known. */
    abstract Object of(Object value);

    /** As {@link #of}, as text. */
    public String text(Object value) {
        return CellText.forReading(of(value));
    }

    /** The constant of a name in any case. */
    public static Shown named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    }

    private static String duration(BigDecimal exact) {
        BigDecimal seconds = exact.abs().setScale(3, RoundingMode.HALF_EVEN);
        long whole = seconds.longValue();
        String fraction = seconds.remainder(BigDecimal.ONE)
                .stripTrailingZeros()
                .toPlainString()
                .replaceFirst("^0", "");
        long hours = whole / 3600;
        String text = hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
        return (exact.signum() < 0 ? "-" : "") + text + fraction;
    }

    private static String percent(BigDecimal share) {
        BigDecimal hundredths = share.movePointRight(PERCENT_PLACES);
        BigDecimal rounded = hundredths.setScale(1, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 && share.signum() > 0 ? "< 0.1 %" : rounded.toPlainString() + " %";
    }
}
