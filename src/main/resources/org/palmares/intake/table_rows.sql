-- What each row says, with all the reasons for which it can't be understood. Parameters year and race: what to take where a
-- row tells none; race_cells: whether the file has a column that tells the race.

-- Which list a row is of is read once for all rows that say it alike, and is a number from then on.
CREATE OR REPLACE TEMP TABLE mapped_heading AS
WITH told AS (
    SELECT DISTINCT race_id, race_name, year, classification, stage, CASE WHEN year IS NULL THEN date END AS date FROM mapped
),
read AS (
    SELECT
        t.*,
        CASE
            WHEN $race IS NOT NULL AND NOT $race_cells THEN $race
            ELSE coalesce(t.race_id, CASE WHEN t.race_name IS NULL THEN $race END)
        END AS list_race_id,
        CASE WHEN $race IS NULL OR $race_cells THEN t.race_name END AS list_race_name,
        coalesce(whole_number_of(t.year), CASE WHEN t.year IS NULL THEN coalesce(year(d.day), $year) END) AS list_year,
        CASE replace(upper(coalesce(t.classification, 'GENERAL')), '_', ' ')
            WHEN 'GC' THEN 'GENERAL'
            WHEN 'GENERAL CLASSIFICATION' THEN 'GENERAL'
            WHEN 'SPRINT' THEN 'POINTS'
            WHEN 'KOM' THEN 'MOUNTAINS'
            WHEN 'MOUNTAIN' THEN 'MOUNTAINS'
            WHEN 'YOUNG RIDER' THEN 'YOUTH'
            WHEN 'TEAMS' THEN 'TEAM'
            ELSE upper(coalesce(t.classification, 'GENERAL'))
        END AS list_classification
    FROM told AS t
    LEFT JOIN read_date AS d ON d.cell = t.date
)
SELECT *, dense_rank() OVER (ORDER BY list_race_id, list_race_name, list_year, list_classification, stage) AS list
FROM read;

CREATE OR REPLACE TEMP TABLE mapped_list AS
SELECT DISTINCT
    list, list_race_id AS race_id, list_race_name AS race_name, list_year AS year, list_classification AS classification, stage
FROM mapped_heading;

CREATE OR REPLACE TEMP TABLE mapped_judged AS
WITH read AS (
    SELECT
        m.* EXCLUDE (race_id, race_name, year, classification, stage, date, rider, nation, distance_km, status, rank, bib),
        h.list,
        h.list_year AS year,
        m.year AS year_text,
        h.list_classification AS classification,
        m.date,
        m.rank,
        m.status,
        CASE WHEN upper(m.classification) IN ('TEAM', 'TEAMS') THEN m.rider ELSE n.name END AS rider,
        coalesce(m.nation, n.nation) AS nation,
        i.number AS bib,
        m.bib AS bib_text,
        k.km AS distance_km,
        k.bare AS distance_text,
        n.mark,
        CASE WHEN upper(coalesce(m.classification, '')) NOT IN ('TEAM', 'TEAMS') THEN n.reason END AS rider_reason,
        TRY_CAST(substr(r.read, position(' ' IN r.read) + 1) AS INTEGER) AS rank_number,
        starts_with(r.read, 'shared ') AS shared,
        r.read AS rank_cell,
        t.read AS time_cell,
        g.read AS gap_cell,
        s.read AS status_cell,
        d.day,
        d.reason AS date_reason,
        b.day AS birth_day
    FROM mapped AS m
    JOIN mapped_heading AS h
        ON h.race_id IS NOT DISTINCT FROM m.race_id AND h.race_name IS NOT DISTINCT FROM m.race_name
        AND h.year IS NOT DISTINCT FROM m.year AND h.classification IS NOT DISTINCT FROM m.classification
        AND h.stage IS NOT DISTINCT FROM m.stage
        AND h.date IS NOT DISTINCT FROM CASE WHEN m.year IS NULL THEN m.date END
    LEFT JOIN read_rider AS n ON n.cell = m.rider
    LEFT JOIN read_rank AS r ON r.cell = m.rank
    LEFT JOIN read_time AS t ON t.cell = m.time
    LEFT JOIN read_time AS g ON g.cell = m.gap
    LEFT JOIN read_status AS s ON s.cell = m.status
    LEFT JOIN read_date AS d ON d.cell = m.date
    LEFT JOIN read_date AS b ON b.cell = m.birth_date
    LEFT JOIN read_bib AS i ON i.cell = m.bib
    LEFT JOIN read_distance AS k ON k.cell = m.distance_km
)
SELECT
    * EXCLUDE (
            year, year_text, bib_text, distance_text, classification, date, rank, status, rider_reason, date_reason, birth_date,
            birth_day)
        REPLACE (
            whole_number_of(rank_raced) AS rank_raced,
            nullif(round(number_of(time_s), 3), 0) AS time_s,
            round(number_of(gap_s), 3) AS gap_s,
            round(number_of(gap_raced_s), 3) AS gap_raced_s,
            number_of(points) AS points,
            CASE WHEN distance_km > 0 THEN distance_km END AS distance_km,
            coalesce(whole_number_of(age), year - year(birth_day)) AS age),
    nullif(concat_ws(
        '; ',
        CASE WHEN rider IS NULL AND rider_reason IS NULL THEN 'there is no rider in this row' END,
        rider_reason,
        CASE
            WHEN year_text IS NOT NULL AND year IS NULL THEN 'the year ''' || year_text || ''' is not a number'
            WHEN year NOT BETWEEN 1860 AND 2200 THEN 'the year ''' || year || ''' is not between 1860 and 2200'
        END,
        CASE
            WHEN contains(rank_cell, 'count from 1') THEN 'the rank ''' || rank || ''' is not a rank: they count from 1'
            WHEN starts_with(rank_cell, 'refused')
                THEN 'the rank ''' || rank || ''' is neither a number nor DNF, DNS, OTL, DSQ or REL'
        END,
        CASE
            WHEN starts_with(time_cell, 'refused')
                THEN 'the time ' || substr(time_cell, 9)
                    || CASE WHEN number_of(time) > 0 THEN '; a column of seconds is called time_s' ELSE '' END
        END,
        CASE
            WHEN starts_with(gap_cell, 'refused')
                THEN 'the gap ' || substr(gap_cell, 9)
                    || CASE WHEN number_of(gap) > 0 THEN '; a column of seconds is called gap_s' ELSE '' END
        END,
        CASE
            WHEN time_s IS NOT NULL AND coalesce(number_of(time_s) NOT BETWEEN 0 AND 2000000000, true)
                THEN 'the time_s ''' || time_s || ''' is not a number of seconds'
        END,
        CASE
            WHEN gap_s IS NOT NULL AND coalesce(number_of(gap_s) NOT BETWEEN 0 AND 2000000000, true)
                THEN 'the gap_s ''' || gap_s || ''' is not a number of seconds'
        END,
        CASE
            WHEN gap_raced_s IS NOT NULL AND coalesce(number_of(gap_raced_s) NOT BETWEEN 0 AND 2000000000, true)
                THEN 'the gap_raced_s ''' || gap_raced_s || ''' is not a number of seconds'
        END,
        CASE
            WHEN coalesce(whole_number_of(rank_raced) < 1, rank_raced IS NOT NULL)
                THEN 'the rank_raced ''' || rank_raced || ''' is not a rank: they count from 1'
        END,
        CASE WHEN bib_text IS NOT NULL AND bib IS NULL THEN 'the bib ''' || bib_text || ''' is not a number' END,
        CASE WHEN points IS NOT NULL AND number_of(points) IS NULL THEN 'the points ''' || points || ''' are not a number' END,
        date_reason,
        CASE
            WHEN year_text IS NOT NULL AND year(day) <> year
                THEN 'the date ''' || date || ''' is not in the year ' || year
        END,
        CASE
            WHEN distance_text IS NOT NULL AND coalesce(distance_km NOT BETWEEN 0 AND 99999, true)
                THEN 'the distance_km ''' || distance_text || ''' is not a number of kilometres'
        END,
        CASE
            WHEN starts_with(status_cell, 'refused')
                THEN 'the status ''' || status || ''' is not one of FINISHED, DNF, DNS, OTL, DSQ, REL'
        END,
        CASE
            WHEN classification NOT IN ('GENERAL', 'STAGE', 'POINTS', 'MOUNTAINS', 'YOUTH', 'TEAM')
                THEN 'the classification ''' || classification
                    || ''' is not one of GENERAL, STAGE, POINTS, MOUNTAINS, YOUTH, TEAM'
        END), '') AS reason
FROM read;

-- Each step's rows are let go once the next has them: a list of millions would else lie here several times.
DROP VIEW date_cell;
DROP VIEW rider_cell;
DROP VIEW mapped;
DROP TABLE mapped_cells;
DROP TABLE mapped_heading;
DROP TABLE read_time;
DROP TABLE read_rank;
DROP TABLE read_status;
DROP TABLE read_bib;
DROP TABLE read_distance;
DROP TABLE read_rider;
DROP TABLE read_date;
