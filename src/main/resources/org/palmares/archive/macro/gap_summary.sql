-- How are the gaps of a race distributed? By decade, and in all.
-- race TEXT; k INTEGER: the rank, 2 for the winning margin; standing and years as elsewhere.
-- Columns: period, decade, editions_held, n, left_out, same_time, min_s, q1_s, median_s, mean_s, q3_s, max_s, sd_s.
-- One row a decade and a last one, period 'all'. n counts editions with a known gap, same_time those of 0 among them.
-- The mean adds thousandths of a second as whole numbers, so that it does not depend on their order.
-- Quantiles are type 7 (Hyndman and Fan 1996; R's default); sd_s is the sample's (n - 1), NULL for n = 1.
CREATE OR REPLACE MACRO gap_summary(race, k := 2, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH gap AS (
    SELECT * FROM gaps(race, k := k, standing := standing, from_year := from_year, to_year := to_year)
),
period AS (
    SELECT CAST(decade AS VARCHAR) || 's' AS period, decade, gap_s FROM gap
    UNION ALL
    SELECT 'all', NULL, gap_s FROM gap
)
SELECT
    period,
    decade,
    count(*) AS editions_held,
    count(gap_s) AS n,
    count(*) - count(gap_s) AS left_out,
    count(CASE WHEN gap_s = 0 THEN 1 END) AS same_time,
    min(gap_s) AS min_s,
    percentile_cont(0.25) WITHIN GROUP (ORDER BY gap_s) AS q1_s,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY gap_s) AS median_s,
    CAST(sum(CAST(gap_s AS DECIMAL(14, 3))) AS DOUBLE) / nullif(count(gap_s), 0) AS mean_s,
    percentile_cont(0.75) WITHIN GROUP (ORDER BY gap_s) AS q3_s,
    max(gap_s) AS max_s,
    CASE WHEN count(gap_s) > 1 THEN stddev_samp(gap_s) END AS sd_s
FROM period
GROUP BY period, decade
ORDER BY decade NULLS LAST;
