-- From the temporary table "mapped", whose columns are the model's and all text, to sheets, lines and rejects.
-- read_time_cell() is the grammar of times and gaps: it gives 'time 18545', 'gap 0.17', 'same', 'unknown', 'status DNF', or
-- 'refused' with the reason.
CREATE OR REPLACE TEMP TABLE mapped_judged AS
WITH read AS (
    SELECT
        m.* REPLACE (
            TRY_CAST(TRY_CAST(m.year AS DOUBLE) AS INTEGER) AS year,
            upper(coalesce(m.classification, 'GENERAL')) AS classification,
            nullif(trim(m.stage), '') AS stage,
            nullif(trim(m.rider), '') AS rider),
        m.year AS year_text,
        TRY_CAST(TRY_CAST(m.rank AS DOUBLE) AS INTEGER) AS rank_number,
        CASE WHEN TRY_CAST(m.rank AS DOUBLE) IS NULL AND m.rank IS NOT NULL THEN read_time_cell(m.rank) END AS rank_cell,
        CASE WHEN m.time IS NOT NULL THEN read_time_cell(m.time) END AS time_cell,
        CASE WHEN m.gap IS NOT NULL THEN read_time_cell(m.gap) END AS gap_cell
    FROM mapped AS m
)
SELECT
    *,
    CASE
        WHEN rider IS NULL THEN 'there is no rider in this row'
        WHEN year_text IS NOT NULL AND year IS NULL THEN 'the year ''' || year_text || ''' is not a number'
        WHEN year NOT BETWEEN 1860 AND 2200 THEN 'the year ''' || year_text || ''' is not between 1860 and 2200'
        WHEN rank_cell IS NOT NULL AND NOT starts_with(rank_cell, 'status') AND rank_cell <> 'unknown'
            THEN 'the rank ''' || rank || ''' is neither a number nor DNF, DNS, OTL, DSQ or REL'
        WHEN rank_number < 1 THEN 'the rank ''' || rank || ''' is not a rank: they count from 1'
        WHEN starts_with(time_cell, 'refused') THEN 'the time ' || substr(time_cell, 9)
        WHEN time_cell = 'time 0' THEN 'the time ''' || time || ''' is no time that a race takes'
        WHEN starts_with(gap_cell, 'refused') THEN 'the gap ' || substr(gap_cell, 9)
        WHEN time_s IS NOT NULL AND coalesce(TRY_CAST(time_s AS DOUBLE) NOT BETWEEN 0 AND 2000000000, true)
            THEN 'the time_s ''' || time_s || ''' is not a number of seconds'
        WHEN gap_s IS NOT NULL AND coalesce(TRY_CAST(gap_s AS DOUBLE) NOT BETWEEN 0 AND 2000000000, true)
            THEN 'the gap_s ''' || gap_s || ''' is not a number of seconds'
        WHEN gap_raced_s IS NOT NULL AND coalesce(TRY_CAST(gap_raced_s AS DOUBLE) NOT BETWEEN 0 AND 2000000000, true)
            THEN 'the gap_raced_s ''' || gap_raced_s || ''' is not a number of seconds'
        WHEN coalesce(TRY_CAST(TRY_CAST(rank_raced AS DOUBLE) AS INTEGER) < 1, rank_raced IS NOT NULL)
            THEN 'the rank_raced ''' || rank_raced || ''' is not a rank: they count from 1'
        WHEN bib IS NOT NULL AND TRY_CAST(TRY_CAST(bib AS DOUBLE) AS INTEGER) IS NULL
            THEN 'the bib ''' || bib || ''' is not a number'
        WHEN points IS NOT NULL AND TRY_CAST(points AS DOUBLE) IS NULL
            THEN 'the points ''' || points || ''' are not a number'
        WHEN date IS NOT NULL AND TRY_CAST(date AS DATE) IS NULL
            THEN 'the date ''' || date || ''' is not written as 2023-04-01'
        WHEN distance_km IS NOT NULL AND coalesce(TRY_CAST(distance_km AS DOUBLE) NOT BETWEEN 0 AND 99999, true)
            THEN 'the distance_km ''' || distance_km || ''' is not a number of kilometres'
        WHEN status IS NOT NULL AND upper(status) NOT IN ('FINISHED', 'DNF', 'DNS', 'OTL', 'DSQ', 'REL')
            THEN 'the status ''' || status || ''' is not one of FINISHED, DNF, DNS, OTL, DSQ, REL'
        WHEN classification NOT IN ('GENERAL', 'STAGE', 'POINTS', 'MOUNTAINS', 'YOUTH', 'TEAM')
            THEN 'the classification ''' || classification
                || ''' is not one of GENERAL, STAGE, POINTS, MOUNTAINS, YOUTH, TEAM'
    END AS reason
FROM read;

-- Each step's rows are let go once the next has them: a list of millions would else lie here several times.
DROP TABLE mapped;

INSERT INTO staged_reject (line, text, reason)
SELECT line, text, reason FROM mapped_judged WHERE reason IS NOT NULL;

INSERT INTO staged_sheet (
    sheet, race_name, race_id, year, classification, stage, date, start, finish, distance_km, uci_class)
SELECT
    row_number() OVER (ORDER BY race_id, race_name, year, classification, stage),
    race_name,
    race_id,
    year,
    classification,
    stage,
    min(TRY_CAST(date AS DATE)),
    min(start),
    min(finish),
    min(CASE WHEN TRY_CAST(distance_km AS DOUBLE) > 0 THEN TRY_CAST(distance_km AS DOUBLE) END),
    min(uci_class)
FROM mapped_judged
WHERE reason IS NULL
GROUP BY race_name, race_id, year, classification, stage;

-- A gap in the time column is a gap; so is a time in the gap column, but for the winner's own. A time without a gap gives one
-- when the winner's time is known and not the longer; he is the first row of rank 1. A same-time mark takes the gap of the
-- row above: rows are put into stretches, each of a row and the marks under it. Rows that were refused are looked at too, for
-- a mark under one of them refers to nothing. Seconds have three decimals at most, and so have differences of them.
INSERT INTO staged_line (
    entry, sheet, line, text, rider, nation, team, bib, rank, rank_raced, status, time_s, gap_s, gap_raced_s, points)
WITH measured AS (
    SELECT
        j.*,
        s.sheet,
        coalesce(
            nullif(round(TRY_CAST(time_s AS DOUBLE), 3), 0),
            CASE WHEN starts_with(time_cell, 'time ') THEN CAST(substr(time_cell, 6) AS DOUBLE) END) AS own_time_s,
        coalesce(
            round(TRY_CAST(gap_s AS DOUBLE), 3),
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
    nullif(trim(nation), ''),
    nullif(trim(team), ''),
    TRY_CAST(TRY_CAST(bib AS DOUBLE) AS INTEGER),
    rank_number,
    TRY_CAST(TRY_CAST(rank_raced AS DOUBLE) AS INTEGER),
    coalesce(
        upper(status),
        CASE WHEN starts_with(rank_cell, 'status ') THEN substr(rank_cell, 8) END,
        CASE WHEN starts_with(time_cell, 'status ') THEN substr(time_cell, 8) END,
        CASE WHEN starts_with(gap_cell, 'status ') THEN substr(gap_cell, 8) END,
        'FINISHED'),
    own_time_s,
    CASE WHEN behind_s >= 0 THEN behind_s END,
    round(TRY_CAST(gap_raced_s AS DOUBLE), 3),
    TRY_CAST(points AS DOUBLE)
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
