-- What does an answer about these races rest on? One row a race.
-- race TEXT: as races_of() takes it; standing 'official' or 'raced'; from_year, to_year INTEGER: both included.
-- Columns: race_id, race, category, complete, first_year, last_year, editions, winners, podiums, tops, margins, births, birthplaces,
--   days, distances.
-- editions counts the held ones. Of them have: winners a known winner, podiums three known places (two or one where places are
-- shared), tops ten, margins the gap of the second, births a winner whose day of birth and the day of the finish is known,
-- birthplaces a winner whose birthplace is known, days the day of the finish, distances a distance. complete: every edition ever
-- held is in the archive.
CREATE OR REPLACE MACRO basis(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH known AS (
    SELECT
        race_id,
        year,
        bool_or(rank = 1) AS winner,
        count(CASE WHEN rank <= 3 THEN 1 END) AS podium,
        count(CASE WHEN rank <= 10 THEN 1 END) AS top,
        bool_or(rank = 2 AND gap_s IS NOT NULL) AS margin,
        bool_or(rank = 1 AND age_days IS NOT NULL) AS birth,
        bool_or(rank = 1 AND birth_region IS NOT NULL) AS birthplace
    FROM placings(race, standing := standing, from_year := from_year, to_year := to_year)
    GROUP BY race_id, year
)
SELECT
    r.race_id,
    r.name AS race,
    r.category,
    r.winners_complete AS complete,
    min(e.year) AS first_year,
    max(e.year) AS last_year,
    count(e.year) AS editions,
    count(CASE WHEN k.winner THEN 1 END) AS winners,
    count(CASE WHEN k.winner AND k.podium >= 3 THEN 1 END) AS podiums,
    count(CASE WHEN k.winner AND k.top >= 10 THEN 1 END) AS tops,
    count(CASE WHEN k.winner AND k.margin THEN 1 END) AS margins,
    count(CASE WHEN k.birth THEN 1 END) AS births,
    count(CASE WHEN k.birthplace THEN 1 END) AS birthplaces,
    count(CASE WHEN r.kind = 'stage-race' THEN e.last_date ELSE coalesce(e.last_date, e.date) END) AS days,
    count(e.distance_km) AS distances
FROM race AS r
LEFT JOIN edition AS e
    ON e.race_id = r.race_id AND e.held = 'held'
    AND (from_year IS NULL OR e.year >= from_year) AND (to_year IS NULL OR e.year <= to_year)
LEFT JOIN known AS k ON k.race_id = e.race_id AND k.year = e.year
WHERE r.race_id IN (SELECT race_id FROM races_of(race))
GROUP BY r.race_id, r.name, r.category, r.winners_complete
ORDER BY r.race_id;
