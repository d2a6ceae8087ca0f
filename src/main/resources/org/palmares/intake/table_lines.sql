-- From the temporary table "mapped", whose columns are the model's and all text, to sheets, lines and rejects.
-- read_time_cell() is the grammar of times and gaps: it gives 'time 18545', 'gap 0.17', 'same', 'unknown', 'status DNF', or
-- 'refused' with the reason.
CREATE OR REPLACE TEMP TABLE mapped_read AS
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
FROM mapped AS m;

-- Each step's rows are let go once the next has them: a list of millions would else lie here four times.
DROP TABLE mapped;

CREATE OR REPLACE TEMP TABLE mapped_judged AS
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
        WHEN starts_with(gap_cell, 'refused') THEN 'the gap ' || substr(gap_cell, 9)
        WHEN time_s IS NOT NULL AND coalesce(TRY_CAST(time_s AS DOUBLE) NOT BETWEEN 0 AND 2000000000, true)
            THEN 'the time_s ''' || time_s || ''' is not a number of seconds'
        WHEN gap_s IS NOT NULL AND coalesce(TRY_CAST(gap_s AS DOUBLE) NOT BETWEEN 0 AND 2000000000, true)
            THEN 'the gap_s ''' || gap_s || ''' is not a number of seconds'
        WHEN status IS NOT NULL AND upper(status) NOT IN ('FINISHED', 'DNF', 'DNS', 'OTL', 'DSQ', 'REL')
            THEN 'the status ''' || status || ''' is not one of FINISHED, DNF, DNS, OTL, DSQ, REL'
        WHEN classification NOT IN ('GENERAL', 'STAGE', 'POINTS', 'MOUNTAINS', 'YOUTH', 'TEAM')
            THEN 'the classification ''' || classification
                || ''' is not one of GENERAL, STAGE, POINTS, MOUNTAINS, YOUTH, TEAM'
    END AS reason,
    dense_rank() OVER (ORDER BY race_id, race_name, year, classification, stage) AS sheet
FROM mapped_read;

DROP TABLE mapped_read;

INSERT INTO staged_reject (line, text, reason)
SELECT line, text, reason FROM mapped_judged WHERE reason IS NOT NULL;

INSERT INTO staged_sheet (
    sheet, race_name, race_id, year, classification, stage, date, start, finish, distance_km, uci_class)
SELECT
    sheet,
    min(race_name),
    min(race_id),
    min(year),
    min(classification),
    min(stage),
    min(TRY_CAST(date AS DATE)),
    min(start),
    min(finish),
    min(CASE WHEN TRY_CAST(distance_km AS DOUBLE) > 0 THEN TRY_CAST(distance_km AS DOUBLE) END),
    min(uci_class)
FROM mapped_judged
WHERE reason IS NULL
GROUP BY sheet;

-- A same-time mark takes the gap of the row above; a gap in the time column is a gap; a time without a gap gives one when
-- the winner's time is known and not the longer. Seconds have three decimals at most: a difference of two is rounded to them,
-- so that 2724.99 less 2724.82 is 0.17.
INSERT INTO staged_line (
    entry, sheet, line, text, rider, nation, team, bib, rank, rank_raced, status, time_s, gap_s, gap_raced_s, points)
WITH measured AS (
    SELECT
        *,
        coalesce(
            nullif(round(TRY_CAST(time_s AS DOUBLE), 3), 0),
            CASE WHEN starts_with(time_cell, 'time ') THEN CAST(substr(time_cell, 6) AS DOUBLE) END) AS own_time_s,
        coalesce(
            round(TRY_CAST(gap_s AS DOUBLE), 3),
            CASE WHEN starts_with(gap_cell, 'gap ') THEN CAST(substr(gap_cell, 5) AS DOUBLE) END,
            CASE WHEN starts_with(time_cell, 'gap ') THEN CAST(substr(time_cell, 5) AS DOUBLE) END,
            CASE WHEN rank_number = 1 AND (starts_with(gap_cell, 'time ') OR starts_with(time_cell, 'time ')) THEN 0 END)
            AS own_gap_s
    FROM mapped_judged
    WHERE reason IS NULL
),
placed AS (
    SELECT
        *,
        CASE
            WHEN own_gap_s IS NOT NULL THEN own_gap_s
            WHEN gap_cell = 'same' OR time_cell = 'same'
                THEN last_value(own_gap_s IGNORE NULLS) OVER (
                    PARTITION BY sheet ORDER BY line ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
            WHEN gap IS NULL AND gap_s IS NULL
                THEN round(own_time_s - min(own_time_s) FILTER (WHERE rank_number = 1) OVER (PARTITION BY sheet), 3)
        END AS behind_s
    FROM measured
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
FROM placed;

DROP TABLE mapped_judged;
