package org.palmares.analysis;

import java.util.Locale;
import org.palmares.failure.UsageException;

/** What counts as the race's home. */
public sealed interface Home {

    /** Such as {@code the same province} or {@code within 50 km}. */
    String inWords();

    /** What a race lacks that has no such home, such as {@code no home region}. */
    String lackInWords();

    /** Levels of place, from the town to the nation. */
    enum Level implements Home {
        /** Born in the municipality of the finish. */
        MUNICIPALITY("born in the municipality of the finish", "no known finish"),
        /** Born in the province of the finish. */
        PROVINCE("born in the province of the finish", "no finish of known province"),
        /** Born in the race's home region. */
        REGION("born in the race's home region", "no home region"),
        /** Born in the group of regions that the race is at home in. */
        GROUP("born in the race's home group of regions", "no home group of regions"),
        /** Racing for the race's nation, wherever born. */
        NATION("racing for the race's nation", "no nation of its own");

        private final String words;
        private final String lack;

        Level(String words, String lack) {
            this.words = words;
            this.lack = lack;
        }

        /** The name in SQL and on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** As {@link #id()}. */
        @Override
        public String toString() {
            return id();
        }

        @Override
        public String inWords() {
            return words;
        }

        @Override
        public String lackInWords() {
            return lack;
        }
    }

    /**
     * Born within so many kilometres of the finish.
     *
     * @param km along a great circle, more than 0
     */
    record Within(double km) implements Home {
        public Within {
            if (!(km > 0)) {
                throw new UsageException("home is within more than 0 km of the finish, given " + km);
            }
        }

        @Override
        public String inWords() {
            return "born within " + Words.seconds(km) + " km of the finish";
        }

        @Override
        public String lackInWords() {
            return "no finish of known place";
        }
    }
}
