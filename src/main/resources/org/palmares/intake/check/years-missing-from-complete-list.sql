-- warning: the list of a race is said to be complete, and years of it have no row
SELECT
    c.race_id,
    min(c.year) AS year,
    CASE WHEN min(c.year) = max(c.year) THEN NULL ELSE min(c.year) || '-' || max(c.year) END AS what,
    count(*) || CASE WHEN count(*) = 1 THEN ' year is' ELSE ' years are' END || ' not in the archive' AS finding
FROM (
    SELECT race_id, year, year - row_number() OVER (PARTITION BY race_id ORDER BY year) AS stretch
    FROM calendar()
    WHERE held = 'not-in-archive'
) AS c
JOIN race AS r ON r.race_id = c.race_id
WHERE r.winners_complete
GROUP BY c.race_id, c.stretch
