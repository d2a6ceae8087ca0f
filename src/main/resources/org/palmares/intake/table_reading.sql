-- How the times of each list are meant. The commonest layout of the sport gives the winner's time first and then, in the same
-- column and without a plus sign, gaps. Parameter bare_times: 'times' or 'gaps' where the mapping says so.
CREATE OR REPLACE TEMP TABLE bare_time AS
SELECT
    j.list, j.line, j.rank_number,
    coalesce(j.rank_number = 1 OR j.rank_raced = 1 OR (j.status_cell = 'DSQ' AND j.rank_number IS NULL), false)
        AS leads,
    CASE WHEN starts_with(j.time_cell, 'time ') THEN 'time' ELSE 'gap' END AS place,
    CAST(substr(CASE WHEN starts_with(j.time_cell, 'time ') THEN j.time_cell ELSE j.gap_cell END, 6) AS DOUBLE) AS seconds
FROM mapped_judged AS j
WHERE j.reason IS NULL AND (starts_with(j.time_cell, 'time ') OR (j.time IS NULL AND starts_with(j.gap_cell, 'time ')));

-- reading: 'times', 'gaps', 'unclear', or NULL where the list has no winner's time or nothing below it.
CREATE OR REPLACE TEMP TABLE list_reading AS
WITH base AS (
    SELECT list, place, max(seconds) AS winner_s, min_by(line, (-seconds, line)) AS winner_line
    FROM bare_time
    WHERE leads
    GROUP BY list, place
),
below AS (
    SELECT b.list, b.place, b.line, b.seconds, w.winner_s, w.winner_line,
        b.seconds < lag(b.seconds) OVER (PARTITION BY b.list, b.place ORDER BY b.rank_number NULLS LAST, b.line) AS falls,
        row_number() OVER (PARTITION BY b.list, b.place ORDER BY b.rank_number NULLS LAST, b.line) AS n
    FROM bare_time AS b
    JOIN base AS w ON w.list = b.list AND w.place = b.place
    WHERE NOT (b.leads AND b.seconds = w.winner_s)
),
judged AS (
    SELECT
        list, place, winner_s, winner_line,
        CASE
            WHEN place = 'time' AND $bare_times IS NOT NULL THEN $bare_times
            WHEN count(*) FILTER (WHERE seconds < winner_s) = 0 THEN 'times'
            WHEN min(seconds) FILTER (WHERE n = 1) >= winner_s THEN 'times'
            WHEN coalesce(bool_or(falls), false) OR min(seconds) FILTER (WHERE n = 1) > winner_s / 2 THEN 'unclear'
            ELSE 'gaps'
        END AS reading
    FROM below
    GROUP BY list, place, winner_s, winner_line
),
file AS (
    SELECT bool_or(reading = 'gaps') AND NOT bool_or(reading <> 'gaps') AS gaps FROM judged WHERE place = 'time'
)
SELECT l.list, l.place, j.winner_s, j.winner_line,
    coalesce(j.reading, CASE WHEN l.place = 'time' AND coalesce($bare_times = 'gaps', f.gaps, false) AND b.list IS NULL THEN 'gaps' END)
        AS reading
FROM (SELECT DISTINCT list, place FROM bare_time) AS l
LEFT JOIN judged AS j ON j.list = l.list AND j.place = l.place
LEFT JOIN base AS b ON b.list = l.list AND b.place = l.place
LEFT JOIN file AS f ON true;

CREATE OR REPLACE TEMP TABLE bare_time_read AS
SELECT
    b.line,
    CASE
        WHEN b.place = 'time' AND r.reading = 'gaps' AND NOT (b.leads AND b.seconds = r.winner_s) THEN 'gap'
        WHEN b.place = 'gap' AND b.leads AND b.seconds > 0 AND coalesce(r.reading, 'gaps') <> 'times' AND coalesce(r.winner_s, b.seconds) = b.seconds
            THEN 'time'
    END AS meaning,
    CASE
        WHEN b.place = 'time' AND r.reading = 'unclear' AND b.seconds < r.winner_s
            THEN 'may be a time or a gap: it is less than the winner''s ' || seconds_text(r.winner_s) || ' in line ' || r.winner_line
                || '. Say bare_times = "gaps" or "times" in a mapping'
        WHEN b.place = 'gap' AND r.reading = 'times' AND r.winner_s >= 1800 AND b.seconds >= r.winner_s
            THEN 'is no gap: it is not less than what the winner has in line ' || r.winner_line
                || '. Where these are times, call the column time'
        WHEN b.place = 'time' AND b.seconds = 0 AND coalesce(r.reading, 'times') <> 'gaps'
            THEN 'is no time that a race takes'
    END AS fault
FROM bare_time AS b
JOIN list_reading AS r ON r.list = b.list AND r.place = b.place;

UPDATE mapped_judged
SET
    reason = CASE WHEN b.fault IS NOT NULL THEN 'the ' || CASE WHEN mapped_judged.time IS NOT NULL THEN 'time' ELSE 'gap' END || ' '''
        || coalesce(mapped_judged.time, mapped_judged.gap) || ''' ' || b.fault END,
    time_cell = CASE
        WHEN b.meaning = 'gap' THEN 'gap ' || substr(mapped_judged.time_cell, 6)
        WHEN b.meaning = 'time' THEN mapped_judged.gap_cell
        ELSE mapped_judged.time_cell
    END,
    gap_cell = CASE WHEN b.meaning = 'time' THEN 'gap 0' ELSE mapped_judged.gap_cell END
FROM bare_time_read AS b
WHERE b.line = mapped_judged.line AND (b.meaning IS NOT NULL OR b.fault IS NOT NULL);

DROP TABLE bare_time;
DROP TABLE bare_time_read;
DROP TABLE list_reading;
