-- How are the gaps of a race distributed? By decade, and in all.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; k INTEGER: the rank, 2 for the winning margin; standing
-- and years as elsewhere.
-- Columns: race_id, period, decade, editions_in_archive, gap_exists, n, left_out, same_time, min_s, q1_s, median_s, mean_s,
--   q3_s, max_s, sd_s, gaps_s.
-- One row a decade and a last one, period 'all'. gap_exists counts the held editions in the archive that have such a gap, n
-- those of which it is known and left_out the others; same_time those of 0. Below five known gaps there are no quartiles, mean
-- and deviation (NULL), and gaps_s lists the gaps, ascending.
-- The mean adds thousandths of a second as whole numbers, so that it does not depend on their order.
-- Quantiles are type 7 (Hyndman and Fan 1996; R's default); sd_s is the sample's (n - 1).
CREATE OR REPLACE MACRO gap_summary(
    race := NULL, k := 2, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH gap AS (
    SELECT * FROM gaps(race, k := k, standing := standing, from_year := from_year, to_year := to_year)
),
period AS (
    SELECT race_id, CAST(decade AS VARCHAR) || 's' AS period, decade, gap_exists, gap_s FROM gap
    UNION ALL
    SELECT race_id, 'all', NULL, gap_exists, gap_s FROM gap
)
SELECT
    race_id,
    period,
    decade,
    count(*) AS editions_in_archive,
    count(CASE WHEN gap_exists THEN 1 END) AS gap_exists,
    count(gap_s) AS n,
    count(CASE WHEN gap_exists THEN 1 END) - count(gap_s) AS left_out,
    count(CASE WHEN gap_s = 0 THEN 1 END) AS same_time,
    min(gap_s) AS min_s,
    CASE WHEN count(gap_s) >= 5 THEN percentile_cont(0.25) WITHIN GROUP (ORDER BY gap_s) END AS q1_s,
    CASE WHEN count(gap_s) >= 5 THEN percentile_cont(0.5) WITHIN GROUP (ORDER BY gap_s) END AS median_s,
    CASE
        WHEN count(gap_s) >= 5 THEN CAST(sum(CAST(gap_s AS DECIMAL(14, 3))) AS DOUBLE) / count(gap_s)
    END AS mean_s,
    CASE WHEN count(gap_s) >= 5 THEN percentile_cont(0.75) WITHIN GROUP (ORDER BY gap_s) END AS q3_s,
    max(gap_s) AS max_s,
    CASE WHEN count(gap_s) >= 5 THEN stddev_samp(gap_s) END AS sd_s,
    CASE
        WHEN count(gap_s) BETWEEN 1 AND 4
            THEN array_join(array_agg(seconds_text(gap_s) ORDER BY gap_s) FILTER (WHERE gap_s IS NOT NULL), ', ')
    END AS gaps_s
FROM period
GROUP BY race_id, period, decade
ORDER BY race_id, decade NULLS LAST;
