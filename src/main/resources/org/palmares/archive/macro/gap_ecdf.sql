-- What share of the editions was decided by at most so many seconds? (The empirical distribution function of the gaps.)
-- race TEXT: ids as race_ids() takes them, or NULL for every race; k INTEGER: the rank, 2 for the winning margin; standing
-- and years as elsewhere. One row a different gap.
-- Columns: race_id, gap_s, editions, share. share is of the editions whose gap is known and ends at 1.
CREATE OR REPLACE MACRO gap_ecdf(
    race := NULL, k := 2, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
SELECT
    race_id,
    gap_s,
    count(*) AS editions,
    CAST(sum(count(*)) OVER (PARTITION BY race_id ORDER BY gap_s) AS DOUBLE)
        / sum(count(*)) OVER (PARTITION BY race_id) AS share
FROM gaps(race, k := k, standing := standing, from_year := from_year, to_year := to_year)
WHERE gap_s IS NOT NULL
GROUP BY race_id, gap_s
ORDER BY race_id, gap_s;
