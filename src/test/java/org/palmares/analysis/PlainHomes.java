package org.palmares.analysis;

import java.util.List;
import java.util.Map;
import org.palmares.analysis.PlainHistory.Line;

/** Whether a win was at home, by the words of {@code docs/counting.md} once more. */
final class PlainHomes {
    /** Where a win falls: 0 home, 1 away, 2 origin not known, 3 no home. */
    interface Home {
        int of(int year, Line winner);
    }

    private final PlainHistory history;
    private final String race;

    PlainHomes(PlainHistory history, String race) {
        this.history = history;
        this.race = race;
    }

    private Map<String, String> finish(int year) {
        String finish = history.edition(race, year).get("finish_place");
        return history.place(finish.isEmpty() ? history.race(race).get("home_place") : finish);
    }

    int atHome(String level, int year, Line winner) {
        Map<String, String> finish = finish(year);
        Map<String, String> birth = history.birthplace(winner.rider);
        String nation = history.race(race).get("nation");
        String homeNation = nation.isEmpty() ? cell(finish, "nation") : nation;
        String birthNation = level.equals("nation") ? history.nation(winner) : cell(birth, "nation");
        switch (level) {
            case "nation":
                return homeNation == null ? 3 : told(birthNation, homeNation);
            case "region":
                Map<String, String> usual = nation.isEmpty()
                        ? finish
                        : history.place(history.race(race).get("home_place"));
                String declared = history.race(race).get("home_region");
                String region = declared.isEmpty() ? cell(usual, "region") : declared;
                return region == null ? 3 : differ(birthNation, homeNation) ? 1 : told(cell(birth, "region"), region);
            case "group":
                String group = history.race(race).get("home_group");
                if (group.isEmpty()) {
                    return 3;
                }
                if (differ(birthNation, homeNation)) {
                    return 1;
                }
                String from = cell(birth, "region");
                return from == null ? 2 : history.regions(group).contains(from) ? 0 : 1;
            default:
                if (cell(finish, level) == null) {
                    return 3;
                }
                for (String wider : List.of("nation", "region", "province")) {
                    if (differ(cell(birth, wider), cell(finish, wider))) {
                        return 1;
                    }
                }
                return told(cell(birth, level), cell(finish, level));
        }
    }

    private static String cell(Map<String, String> place, String column) {
        return place == null || place.get(column).isEmpty() ? null : place.get(column);
    }

    private static boolean differ(String one, String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static int told(String origin, String home) {
        return origin == null ? 2 : origin.equals(home) ? 0 : 1;
    }

    /** By the law of cosines on the sphere. */
    int within(double km, int year, Line winner) {
        String lat = cell(finish(year), "lat");
        if (lat == null) {
            return 3;
        }
        Map<String, String> birth = history.birthplace(winner.rider);
        if (cell(birth, "lat") == null) {
            return 2;
        }
        double a = Math.toRadians(Double.parseDouble(lat));
        double b = Math.toRadians(Double.parseDouble(birth.get("lat")));
        double turn = Math.toRadians(Double.parseDouble(birth.get("lon"))
                - Double.parseDouble(finish(year).get("lon")));
        double cosine = Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn);
        return Math.acos(Math.min(1, cosine)) * 6371.0088 <= km ? 0 : 1;
    }
}
