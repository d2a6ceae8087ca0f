package org.palmares.chart.plane;

import java.util.List;

/** What an axis counts, and so where its ticks stand and how its values are written. */
public enum Unit {
    /** Any number. */
    NUMBER {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Ticks.numbers(range, most);
        }

        @Override
        public String words(double value) {
            return Numbers.words(value);
        }
    },
    /** Whole numbers of things. */
    COUNT {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Ticks.counts(range, most);
        }

        @Override
        public String words(double value) {
            return Numbers.words(value);
        }
    },
    /** Years of the calendar, written without a mark for thousands. */
    YEAR {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Ticks.years(range, most);
        }

        @Override
        public String words(double value) {
            return Long.toString(Math.round(value));
        }
    },
    /** Days since 1 January 1970. */
    DATE {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Dates.ticks(range, most);
        }

        @Override
        public String words(double value) {
            return Dates.words(value);
        }
    },
    /** Seconds, written as minutes and hours where they are many. */
    SECONDS {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Ticks.seconds(range, most);
        }

        @Override
        public String words(double value) {
            return Durations.words(value);
        }
    },
    /** Degrees north of the equator. */
    LATITUDE {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Ticks.degrees(range, most, "N", "S");
        }

        @Override
        public String words(double value) {
            return Ticks.degrees(value, "N", "S");
        }
    },
    /** Degrees east of Greenwich. */
    LONGITUDE {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Ticks.degrees(range, most, "E", "W");
        }

        @Override
        public String words(double value) {
            return Ticks.degrees(value, "E", "W");
        }
    },
    /** Shares of one, written in percent. */
    SHARE {
        @Override
        List<Tick> ticks(Range range, int most) {
            return Ticks.numbers(new Range(range.from() * 100, range.to() * 100), most).stream()
                    .map(tick -> new Tick(tick.at() / 100, tick.label() + " %"))
                    .toList();
        }

        @Override
        public String words(double value) {
            return Numbers.words(value * 100) + " %";
        }
    };

    abstract List<Tick> ticks(Range range, int most);

    /** A value with its unit, as it stands beside a mark. */
    public abstract String words(double value);
}
