-- Seconds behind the first. Riders arrive in groups, and those of one group have the same time: a bunch in a sprint, few in the
-- hills, nobody beside another against the clock. The gap never falls from a place to the next.

-- How many of the first are apart from one another, or in a sprint together.
CREATE OR REPLACE TEMP MACRO in_front(list_key, sort) AS
    CAST(CASE WHEN sort = 'sprint' THEN 40 + list_key % 70 ELSE 1 + list_key % 6 END AS INTEGER);

CREATE OR REPLACE TEMP MACRO group_size(list_key) AS CAST(2 + list_key % 11 AS INTEGER);

-- How many places are before the first of the group.
CREATE OR REPLACE TEMP MACRO before_group(list_key, sort, place, overall) AS
    CASE
        WHEN overall OR sort = 'against the clock' THEN place - 1
        WHEN place <= in_front(list_key, sort) THEN CASE WHEN sort = 'sprint' THEN 0 ELSE place - 1 END
        ELSE in_front(list_key, sort)
            + (place - 1 - in_front(list_key, sort)) // group_size(list_key) * group_size(list_key)
    END;

-- Most winners are seconds ahead, some minutes.
CREATE OR REPLACE TEMP MACRO winners_lead(list_key) AS 240 * pow(draw(list_key, 'lead'), 5);

CREATE OR REPLACE TEMP MACRO gap_at(list_key, sort, place, overall) AS
    CASE
        WHEN before_group(list_key, sort, place, overall) = 0 THEN 0
        ELSE floor(
            winners_lead(list_key)
                + pow(before_group(list_key, sort, place, overall), 1.3)
                    * (CASE WHEN overall THEN 4 WHEN sort = 'against the clock' THEN 1 ELSE 1.5 END + 3 * draw(list_key, 'spread')))
    END;

CREATE OR REPLACE TEMP MACRO clock_text(seconds) AS
    CASE WHEN seconds >= 3600 THEN printf('%d:%02d:%02d', seconds // 3600, seconds % 3600 // 60, seconds % 60)
        ELSE printf('%d:%02d', seconds // 60, seconds % 60)
    END;
