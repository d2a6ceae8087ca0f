-- What each row says, with all the reasons for which it can't be understood. Parameters year and race: what to take where a
-- row tells none; race_cells: whether the file has a column that tells the race.
CREATE OR REPLACE TEMP TABLE mapped_judged AS
WITH read AS (
    SELECT
        m.* REPLACE (
            coalesce(whole_number_of(m.year), CASE WHEN m.year IS NULL THEN coalesce(year(d.day), $year) END) AS year,
            CASE replace(upper(coalesce(m.classification, 'GENERAL')), '_', ' ')
                WHEN 'GC' THEN 'GENERAL'
                WHEN 'GENERAL CLASSIFICATION' THEN 'GENERAL'
                WHEN 'SPRINT' THEN 'POINTS'
                WHEN 'KOM' THEN 'MOUNTAINS'
                WHEN 'MOUNTAIN' THEN 'MOUNTAINS'
                WHEN 'YOUNG RIDER' THEN 'YOUTH'
                WHEN 'TEAMS' THEN 'TEAM'
                ELSE upper(coalesce(m.classification, 'GENERAL'))
            END AS classification,
            CASE WHEN upper(m.classification) IN ('TEAM', 'TEAMS') THEN m.rider ELSE n.name END AS rider,
            coalesce(m.nation, n.nation) AS nation,
            regexp_replace(m.distance_km, ' ?km$', '', 'i') AS distance_km,
            CASE
                WHEN $race IS NOT NULL AND NOT $race_cells THEN $race
                ELSE coalesce(m.race_id, CASE WHEN m.race_name IS NULL THEN $race END)
            END AS race_id,
            CASE WHEN $race IS NULL OR $race_cells THEN m.race_name END AS race_name),
        m.year AS year_text,
        n.mark,
        CASE WHEN upper(coalesce(m.classification, '')) NOT IN ('TEAM', 'TEAMS') THEN n.reason END AS rider_reason,
        TRY_CAST(substr(r.read, position(' ' IN r.read) + 1) AS INTEGER) AS rank_number,
        starts_with(r.read, 'shared ') AS shared,
        r.read AS rank_cell,
        t.read AS time_cell,
        g.read AS gap_cell,
        s.read AS status_cell,
        d.day,
        d.reason AS date_reason
    FROM mapped AS m
    LEFT JOIN read_rider AS n ON n.cell = m.rider
    LEFT JOIN read_rank AS r ON r.cell = m.rank
    LEFT JOIN read_time AS t ON t.cell = m.time
    LEFT JOIN read_time AS g ON g.cell = m.gap
    LEFT JOIN read_status AS s ON s.cell = m.status
    LEFT JOIN read_date AS d ON d.cell = m.date
)
SELECT
    *,
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
        CASE WHEN bib IS NOT NULL AND whole_number_of(bib) IS NULL THEN 'the bib ''' || bib || ''' is not a number' END,
        CASE WHEN points IS NOT NULL AND number_of(points) IS NULL THEN 'the points ''' || points || ''' are not a number' END,
        date_reason,
        CASE
            WHEN year_text IS NOT NULL AND year(day) <> year
                THEN 'the date ''' || date || ''' is not in the year ' || year
        END,
        CASE
            WHEN distance_km IS NOT NULL AND coalesce(number_of(distance_km) NOT BETWEEN 0 AND 99999, true)
                THEN 'the distance_km ''' || distance_km || ''' is not a number of kilometres'
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
DROP TABLE mapped;
DROP TABLE read_time;
DROP TABLE read_rank;
DROP TABLE read_status;
DROP TABLE read_rider;
DROP TABLE read_date;
