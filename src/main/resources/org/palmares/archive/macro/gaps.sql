-- How far behind the winner was the k-th rider, edition by edition?
-- race TEXT; k INTEGER: the rank, 2 for the winning margin; standing and years as elsewhere. One row a held edition.
-- Columns: year, decade, winner, rider, gap_s, same_time, left_out.
-- gap_s 0 is the same time; where gap_s is NULL, left_out says why. Riders who share a rank share a row, by name.
CREATE OR REPLACE MACRO gaps(race, k := 2, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH at_rank AS (
    SELECT
        s.race_id,
        s.year,
        array_join(array_sort(array_agg(d.name) FILTER (WHERE s.rank = 1)), ' and ') AS winner,
        array_join(array_sort(array_agg(d.name) FILTER (WHERE s.rank = k)), ' and ') AS rider,
        count(CASE WHEN s.rank = 1 THEN 1 END) AS winners,
        count(CASE WHEN s.rank = k THEN 1 END) AS riders,
        min(CASE WHEN s.rank = k THEN s.gap_s END) AS gap_s
    FROM standings(standing := standing) AS s
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE s.rank = 1 OR s.rank = k
    GROUP BY s.race_id, s.year
)
SELECT
    e.year,
    e.decade,
    a.winner,
    a.rider,
    CASE WHEN a.winners > 0 THEN a.gap_s END AS gap_s,
    CASE WHEN a.winners > 0 THEN a.gap_s = 0 END AS same_time,
    CASE
        WHEN a.winners > 0 AND a.gap_s IS NOT NULL THEN NULL
        WHEN coalesce(a.winners, 0) = 0 THEN 'winner not known or struck out'
        WHEN a.riders = 0 AND a.winners > 1 AND k <= a.winners THEN 'shared win'
        WHEN a.riders = 0 THEN 'no rider known at this rank'
        ELSE 'gap not known'
    END AS left_out
FROM editions(race, from_year := from_year, to_year := to_year) AS e
LEFT JOIN at_rank AS a ON a.race_id = e.race_id AND a.year = e.year
WHERE e.held = 'held'
ORDER BY e.year;
