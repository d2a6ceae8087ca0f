-- From the rows that were judged to sheets, lines and rejects.
-- Several lists in one: ranks that begin anew under one race, year and classification. Who shares a place is marked, or the next
-- place is left out; riders of one team may all hold its rank.
CREATE OR REPLACE TEMP TABLE mixed_list AS
WITH ranked AS (
    SELECT l.list, j.line, j.rank_number, j.shared, j.team
    FROM mapped_judged AS j
    JOIN mapped_list AS l
        ON l.race_name IS NOT DISTINCT FROM j.race_name AND l.race_id IS NOT DISTINCT FROM j.race_id
        AND l.year IS NOT DISTINCT FROM j.year AND l.classification = j.classification
        AND l.stage IS NOT DISTINCT FROM j.stage
    WHERE j.reason IS NULL AND j.rank_number <= 2
),
counted AS (
    SELECT
        list,
        count(*) FILTER (WHERE rank_number = 1) AS winners,
        count(*) FILTER (WHERE rank_number = 2) AS seconds,
        count(DISTINCT team) FILTER (WHERE rank_number = 1) AS teams,
        count(team) FILTER (WHERE rank_number = 1) AS in_teams,
        bool_and(shared) FILTER (WHERE rank_number = 1) AS said_shared,
        min(line) FILTER (WHERE rank_number = 1) AS first_line,
        max(line) FILTER (WHERE rank_number = 1) AS last_line,
        min(line) FILTER (WHERE rank_number = 2) AS second_line
    FROM ranked
    GROUP BY list
)
SELECT list, winners, first_line, last_line
FROM counted
WHERE winners > 1 AND NOT said_shared AND NOT (teams = 1 AND in_teams = winners)
    AND (seconds > 1 OR second_line BETWEEN first_line AND last_line);

UPDATE mapped_judged
SET reason = 'the list has ' || m.winners || ' riders of rank 1, from line ' || m.first_line || ' to ' || m.last_line
    || ', and its ranks begin anew: it is several lists in one, such as categories. Give each a race_name or a classification of'
    || ' its own, or take one at a time by a mapping with query = "SELECT * FROM input WHERE ..."'
FROM mixed_list AS m
JOIN mapped_list AS l ON l.list = m.list
WHERE l.race_name IS NOT DISTINCT FROM mapped_judged.race_name AND l.race_id IS NOT DISTINCT FROM mapped_judged.race_id
    AND l.year IS NOT DISTINCT FROM mapped_judged.year AND l.classification = mapped_judged.classification
    AND l.stage IS NOT DISTINCT FROM mapped_judged.stage AND mapped_judged.reason IS NULL;

INSERT INTO staged_note
SELECT count(*) || ' of the rejected lines ' || CASE WHEN count(*) = 1 THEN 'has' ELSE 'have' END || ' rank 1: a winner is lost'
FROM mapped_judged
WHERE reason IS NOT NULL AND rank_number = 1
HAVING count(*) > 0;

-- A shared win that nothing says is one may be two categories.
INSERT INTO staged_note
WITH winners AS (
    SELECT coalesce(race_name, race_id) AS race, year, count(*) AS n, min(line) AS line
    FROM mapped_judged
    WHERE reason IS NULL AND rank_number = 1 AND classification = 'GENERAL' AND stage IS NULL
    GROUP BY race_name, race_id, year
    HAVING count(*) > 1 AND NOT bool_and(shared) AND NOT (count(DISTINCT team) = 1 AND count(team) = count(*))
)
SELECT concat_ws(' ', min_by(race, line), min_by(year, line)) || ' has ' || min_by(n, line) || ' riders of rank 1'
    || CASE WHEN count(*) > 1 THEN ', as have ' || (count(*) - 1) || ' other editions' ELSE '' END
    || ': taken as a shared win; where they are of several categories, take the file in one category at a time'
FROM winners
HAVING count(*) > 0;

DROP TABLE mixed_list;
DROP TABLE mapped_list;

INSERT INTO staged_reject (line, text, reason)
SELECT line, text, reason FROM mapped_judged WHERE reason IS NOT NULL;

INSERT INTO staged_sheet (
    sheet, race_name, race_id, year, classification, stage, date, start, finish, distance_km, uci_class, race_key)
SELECT
    row_number() OVER (ORDER BY race_id, race_name, year, classification, stage, race_key),
    race_name,
    race_id,
    year,
    classification,
    stage,
    min(day),
    min(start),
    min(finish),
    min(CASE WHEN number_of(distance_km) > 0 THEN number_of(distance_km) END),
    min(uci_class),
    CASE WHEN race_key LIKE '%:%' THEN race_key ELSE slug(coalesce(any_value(key_of), $source)) || ':' || race_key END
FROM mapped_judged
WHERE reason IS NULL
GROUP BY race_name, race_id, year, classification, stage, race_key;

-- A gap in the time column is a gap; so is a time in the gap column, but for the winner's own. A time without a gap gives one
-- when the winner's time is known and not the longer; he is the first row of rank 1. A same-time mark takes the gap of the
-- row above: rows are put into stretches, each of a row and the marks under it. Rows that were refused are looked at too, for
-- a mark under one of them refers to nothing. Seconds have three decimals at most, and so have differences of them.
INSERT INTO staged_line (
    entry, sheet, line, text, rider, mark, nation, team, bib, rank, rank_raced, status, time_s, gap_s, gap_raced_s, points, rider_key,
    age)
WITH measured AS (
    SELECT
        j.*,
        s.sheet,
        coalesce(
            nullif(round(number_of(time_s), 3), 0),
            CASE WHEN starts_with(time_cell, 'time ') THEN CAST(substr(time_cell, 6) AS DOUBLE) END) AS own_time_s,
        coalesce(
            round(number_of(gap_s), 3),
            CASE WHEN starts_with(gap_cell, 'gap ') THEN CAST(substr(gap_cell, 5) AS DOUBLE) END,
            CASE WHEN starts_with(time_cell, 'gap ') THEN CAST(substr(time_cell, 5) AS DOUBLE) END,
            CASE WHEN rank_number = 1 AND (starts_with(gap_cell, 'time ') OR starts_with(time_cell, 'time ')) THEN 0 END,
            CASE WHEN starts_with(gap_cell, 'time ') THEN CAST(substr(gap_cell, 6) AS DOUBLE) END)
            AS own_gap_s
    FROM mapped_judged AS j
    JOIN staged_sheet AS s
        ON s.race_name IS NOT DISTINCT FROM j.race_name AND s.race_id IS NOT DISTINCT FROM j.race_id
        AND s.year IS NOT DISTINCT FROM j.year AND s.classification = j.classification
        AND s.stage IS NOT DISTINCT FROM j.stage
        AND (s.race_key IS NULL AND j.race_key IS NULL OR ends_with(s.race_key, ':' || j.race_key) OR s.race_key = j.race_key)
),
told AS (
    SELECT
        *,
        CASE
            WHEN reason IS NOT NULL THEN NULL
            WHEN own_gap_s IS NOT NULL THEN own_gap_s
            WHEN gap IS NULL AND gap_s IS NULL THEN round(own_time_s - winner_time_s, 3)
        END AS told_s,
        sum(CASE WHEN reason IS NULL AND own_gap_s IS NULL AND 'same' IN (gap_cell, time_cell) THEN 0 ELSE 1 END)
            OVER (PARTITION BY sheet ORDER BY line ROWS UNBOUNDED PRECEDING) AS stretch
    FROM (
        SELECT
            *,
            min_by(own_time_s, line) FILTER (WHERE rank_number = 1 AND reason IS NULL) OVER (PARTITION BY sheet)
                AS winner_time_s
        FROM measured
    )
),
placed AS (
    SELECT *, first_value(told_s) OVER (PARTITION BY sheet, stretch ORDER BY line) AS behind_s
    FROM told
)
SELECT
    row_number() OVER (ORDER BY line),
    sheet,
    line,
    text,
    rider,
    mark,
    nation,
    team,
    whole_number_of(bib),
    rank_number,
    whole_number_of(rank_raced),
    coalesce(
        status_cell,
        CASE WHEN starts_with(rank_cell, 'status ') THEN substr(rank_cell, 8) END,
        CASE WHEN starts_with(time_cell, 'status ') THEN substr(time_cell, 8) END,
        CASE WHEN starts_with(gap_cell, 'status ') THEN substr(gap_cell, 8) END,
        'FINISHED'),
    own_time_s,
    CASE WHEN behind_s >= 0 THEN behind_s END,
    round(number_of(gap_raced_s), 3),
    number_of(points),
    CASE WHEN rider_key LIKE '%:%' THEN rider_key ELSE slug(coalesce(key_of, $source)) || ':' || nullif(trim(rider_key), '') END,
    coalesce(whole_number_of(age), year - year(TRY_CAST(birth_date AS DATE)))
FROM placed
WHERE reason IS NULL;

INSERT INTO staged_reject (line, text, reason)
SELECT l.line, l.text, 'the same time as the line above, but the line above has no time that could be read'
FROM staged_line AS l
JOIN mapped_judged AS j ON j.line = l.line
WHERE l.gap_s IS NULL AND 'same' IN (j.gap_cell, j.time_cell);

DELETE FROM staged_line
WHERE gap_s IS NULL AND line IN (SELECT line FROM mapped_judged WHERE 'same' IN (gap_cell, time_cell));

DROP TABLE mapped_judged;
