-- From the rows that were judged to sheets, lines and rejects.
-- Several lists in one: ranks that begin anew under one race, year and classification. Who shares a place is marked, or the next
-- place is left out; riders of one team may all hold its rank.
CREATE OR REPLACE TEMP TABLE mixed_list AS
WITH ranked AS (
    SELECT list, line, rank_number, shared, team
    FROM mapped_judged
    WHERE reason IS NULL AND rank_number <= 2
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
WHERE m.list = mapped_judged.list AND mapped_judged.reason IS NULL;

-- What stands for a winner may say that there was none, or no race: that is told of the edition, unless a row tells who won it.
CREATE OR REPLACE TEMP TABLE mapped_outcome AS
WITH told AS (
    SELECT
        j.list, j.race_key, j.line, j.reason,
        contains(j.reason, 'the race was not held') AS not_held,
        row_number() OVER (PARTITION BY j.list, j.race_key ORDER BY j.line) AS n
    FROM mapped_judged AS j
    JOIN mapped_list AS l ON l.list = j.list
    WHERE l.classification = 'GENERAL' AND l.stage IS NULL AND l.year IS NOT NULL AND coalesce(l.race_id, l.race_name) IS NOT NULL
        AND coalesce(j.rank_number = 1, j.rank_cell IS NULL)
        AND regexp_full_match(j.reason, 'the rider "[^"]*" is no rider: it says that (the race was not held|nobody holds this place)')
)
SELECT
    told.list, told.race_key, told.line, t.text, told.reason,
    CASE WHEN not_held THEN 'not-held' ELSE 'held' END AS held,
    CASE
        WHEN NOT not_held THEN NULL
        WHEN regexp_matches(reason, '\b(war|wwi|wwii)\b', 'i') THEN 'war'
        WHEN regexp_matches(reason, 'covid', 'i') THEN 'pandemic'
    END AS cause,
    CASE
        WHEN not_held THEN NULL
        WHEN regexp_matches(reason, '"[^"]*(void|strip|vaca|ann?ul|aberkannt)', 'i') THEN 'struck-out'
        ELSE 'not-awarded'
    END AS no_winner
FROM told
JOIN staged_text AS t ON t.entry = told.line
WHERE n = 1 AND NOT EXISTS (
    SELECT 1 FROM mapped_judged AS o WHERE o.list = told.list AND o.reason IS NULL AND (told.not_held OR o.rank_number = 1));

INSERT INTO staged_note
SELECT count(*) || ' of the rejected lines ' || CASE WHEN count(*) = 1 THEN 'has' ELSE 'have' END || ' rank 1: a winner is lost'
FROM mapped_judged
WHERE reason IS NOT NULL AND rank_number = 1 AND line NOT IN (SELECT line FROM mapped_outcome)
HAVING count(*) > 0;

-- A shared win that nothing says is one may be two categories.
INSERT INTO staged_note
WITH winners AS (
    SELECT coalesce(l.race_name, l.race_id) AS race, l.year, count(*) AS n, min(j.line) AS line
    FROM mapped_judged AS j
    JOIN mapped_list AS l ON l.list = j.list
    WHERE j.reason IS NULL AND j.rank_number = 1 AND l.classification = 'GENERAL' AND l.stage IS NULL
    GROUP BY l.race_name, l.race_id, l.year
    HAVING count(*) > 1 AND NOT bool_and(j.shared) AND NOT (count(DISTINCT j.team) = 1 AND count(j.team) = count(*))
)
SELECT concat_ws(' ', min_by(race, line), min_by(year, line)) || ' has ' || min_by(n, line) || ' riders of rank 1'
    || CASE WHEN count(*) > 1 THEN ', as have ' || (count(*) - 1) || ' other editions' ELSE '' END
    || ': taken as a shared win; where they are of several categories, take the file in one category at a time'
FROM winners
HAVING count(*) > 0;

DROP TABLE mixed_list;

INSERT INTO staged_reject (line, text, reason)
SELECT j.line, t.text, j.reason
FROM mapped_judged AS j
JOIN staged_text AS t ON t.entry = j.line
WHERE j.reason IS NOT NULL AND j.line NOT IN (SELECT line FROM mapped_outcome);

-- A list is a sheet, or several, where its rows tell several races by their keys.
CREATE OR REPLACE TEMP TABLE mapped_sheet AS
SELECT
    row_number() OVER (ORDER BY list, race_key) AS sheet,
    list,
    race_key,
    min(day) AS date,
    min(start) AS start,
    min(finish) AS finish,
    min(distance_km) AS distance_km,
    min(uci_class) AS uci_class,
    min(key_of) AS key_of
FROM mapped_judged
WHERE reason IS NULL OR line IN (SELECT line FROM mapped_outcome)
GROUP BY list, race_key;

INSERT INTO staged_outcome (sheet, line, text, reason, held, cause, no_winner)
SELECT s.sheet, o.line, o.text, o.reason, o.held, o.cause, o.no_winner
FROM mapped_outcome AS o
JOIN mapped_sheet AS s ON s.list = o.list AND s.race_key IS NOT DISTINCT FROM o.race_key;

DROP TABLE mapped_outcome;

INSERT INTO staged_sheet (
    sheet, race_name, race_id, year, classification, stage, date, start, finish, distance_km, uci_class, race_key)
SELECT
    s.sheet, l.race_name, l.race_id, l.year, l.classification, l.stage, s.date, s.start, s.finish, s.distance_km, s.uci_class,
    CASE WHEN s.race_key LIKE '%:%' THEN s.race_key ELSE slug(coalesce(s.key_of, $source)) || ':' || s.race_key END
FROM mapped_sheet AS s
JOIN mapped_list AS l ON l.list = s.list
ORDER BY s.sheet;

-- A gap in the time column is a gap; so is a time in the gap column, but for the winner's own. A time without a gap gives one
-- when the winner's time is known and not the longer; he is the first row of rank 1. Seconds have three decimals at most, and
-- so have differences of them. Rows that were refused are looked at too, for a mark under one of them refers to nothing.
CREATE OR REPLACE TEMP TABLE mapped_time AS
WITH measured AS (
    SELECT
        s.sheet,
        j.line,
        j.rank_number,
        j.reason IS NULL AS understood,
        j.gap IS NULL AND j.gap_s IS NULL AS without_gap,
        coalesce('same' IN (j.gap_cell, j.time_cell), false) AS same_mark,
        coalesce(
            j.time_s,
            CASE WHEN starts_with(j.time_cell, 'time ') THEN CAST(substr(j.time_cell, 6) AS DOUBLE) END) AS own_time_s,
        coalesce(
            j.gap_s,
            CASE WHEN starts_with(j.gap_cell, 'gap ') THEN CAST(substr(j.gap_cell, 5) AS DOUBLE) END,
            CASE WHEN starts_with(j.time_cell, 'gap ') THEN CAST(substr(j.time_cell, 5) AS DOUBLE) END,
            CASE WHEN j.rank_number = 1 AND (starts_with(j.gap_cell, 'time ') OR starts_with(j.time_cell, 'time ')) THEN 0 END,
            CASE WHEN starts_with(j.gap_cell, 'time ') THEN CAST(substr(j.gap_cell, 6) AS DOUBLE) END)
            AS own_gap_s
    FROM mapped_judged AS j
    JOIN mapped_sheet AS s ON s.list = j.list AND s.race_key IS NOT DISTINCT FROM j.race_key
),
winner AS (
    SELECT sheet, min_by(own_time_s, line) AS time_s
    FROM measured
    WHERE rank_number = 1 AND understood
    GROUP BY sheet
)
SELECT
    m.sheet,
    m.line,
    m.own_time_s AS time_s,
    CASE
        WHEN NOT m.understood THEN NULL
        WHEN m.own_gap_s IS NOT NULL THEN m.own_gap_s
        WHEN m.without_gap THEN round(m.own_time_s - w.time_s, 3)
    END AS gap_s,
    m.understood AND m.own_gap_s IS NULL AND m.same_mark AS as_above
FROM measured AS m
LEFT JOIN winner AS w ON w.sheet = m.sheet;

-- A same-time mark takes the gap of the row above. A row without one counts as a gap below zero, which is none.
CREATE OR REPLACE TEMP TABLE mapped_as_above AS
SELECT line, last_value(CASE WHEN NOT as_above THEN coalesce(gap_s, -1) END IGNORE NULLS) OVER (PARTITION BY sheet ORDER BY line) AS gap_s
FROM mapped_time
WHERE sheet IN (SELECT sheet FROM mapped_time WHERE as_above)
QUALIFY as_above;

INSERT INTO staged_line (
    entry, sheet, line, rider, mark, nation, team, bib, rank, rank_raced, status, time_s, gap_s, gap_raced_s, points, rider_key,
    age)
SELECT
    j.line,
    t.sheet,
    j.line,
    j.rider,
    j.mark,
    j.nation,
    j.team,
    j.bib,
    j.rank_number,
    j.rank_raced,
    coalesce(
        j.status_cell,
        CASE WHEN starts_with(j.rank_cell, 'status ') THEN substr(j.rank_cell, 8) END,
        CASE WHEN starts_with(j.time_cell, 'status ') THEN substr(j.time_cell, 8) END,
        CASE WHEN starts_with(j.gap_cell, 'status ') THEN substr(j.gap_cell, 8) END,
        'FINISHED'),
    t.time_s,
    CASE WHEN coalesce(a.gap_s, t.gap_s) >= 0 THEN coalesce(a.gap_s, t.gap_s) END,
    j.gap_raced_s,
    j.points,
    CASE
        WHEN j.rider_key LIKE '%:%' THEN j.rider_key
        ELSE slug(coalesce(j.key_of, $source)) || ':' || nullif(trim(j.rider_key), '')
    END,
    j.age
FROM mapped_judged AS j
JOIN mapped_time AS t ON t.line = j.line
LEFT JOIN mapped_as_above AS a ON a.line = j.line
WHERE j.reason IS NULL;

INSERT INTO staged_reject (line, text, reason)
SELECT l.line, t.text, 'the same time as the line above, but the line above has no time that could be read'
FROM staged_line AS l
JOIN staged_text AS t ON t.entry = l.entry
JOIN mapped_judged AS j ON j.line = l.line
WHERE l.gap_s IS NULL AND 'same' IN (j.gap_cell, j.time_cell);

DELETE FROM staged_line
WHERE gap_s IS NULL AND line IN (SELECT line FROM mapped_judged WHERE 'same' IN (gap_cell, time_cell));

DROP TABLE mapped_list;
DROP TABLE mapped_sheet;
DROP TABLE mapped_time;
DROP TABLE mapped_as_above;
DROP TABLE mapped_judged;
