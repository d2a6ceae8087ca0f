-- Where does everything come from?
-- race TEXT: ids as race_ids() takes them, or NULL for every race.
-- Columns: source_id, title, kind, priority, claims, races, editions, first_year, last_year, note. Most claims first.
CREATE OR REPLACE MACRO sources(race := NULL) AS TABLE
SELECT
    s.source_id,
    s.title,
    s.kind,
    s.priority,
    count(c.rider_id) AS claims,
    count(DISTINCT c.race_id) AS races,
    count(DISTINCT c.race_id || ' ' || c.year) AS editions,
    min(c.year) AS first_year,
    max(c.year) AS last_year,
    s.note
FROM source AS s
LEFT JOIN claim AS c ON c.source_id = s.source_id AND c.race_id IN (SELECT race_id FROM race_ids(race))
GROUP BY s.source_id, s.title, s.kind, s.priority, s.note
HAVING race IS NULL OR count(c.rider_id) > 0
ORDER BY claims DESC, s.source_id;
