-- What does an answer about these races rest on? One row a race.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included.
-- Columns: race_id, race, category, complete, first_year, last_year, editions, no_winner, winners, podiums, tops, margin_exists,
--   margins, births, birthplaces, days, distances.
-- editions counts the held ones in the archive, as coverage(); no_winner those of them that nobody won, by decision or because
-- a team did. Of them have: winners a known winner, podiums three riders on the first three places, tops ten known places,
-- margin_exists a margin and margins a known one, births a winner whose day of birth and the day of the finish is known,
-- birthplaces a winner whose birthplace is known, days the day of the finish, distances a distance. complete: every edition held
-- in the years asked for is in the archive.
CREATE OR REPLACE MACRO basis(race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH known AS (
    SELECT
        s.race_id,
        s.year,
        bool_or(s.rank = 1) AND count(*) >= 10 AS top,
        bool_or(s.rank = 1 AND d.birth_date IS NOT NULL) AS birth,
        bool_or(s.rank = 1 AND b.region IS NOT NULL) AS birthplace
    FROM standings(standing := standing) AS s
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    LEFT JOIN place AS b ON b.place_id = d.birth_place
    WHERE s.rank <= 10 AND s.race_id IN (SELECT race_id FROM race_filter(race))
    GROUP BY s.race_id, s.year
),
counted AS (
    SELECT
        e.race_id,
        count(CASE WHEN k.top THEN 1 END) AS tops,
        count(CASE WHEN k.birth THEN e.finish_date END) AS births,
        count(CASE WHEN k.birthplace THEN 1 END) AS birthplaces,
        count(e.finish_date) AS days,
        count(e.distance_km) AS distances
    FROM editions(race, from_year := from_year, to_year := to_year) AS e
    LEFT JOIN known AS k ON k.race_id = e.race_id AND k.year = e.year
    WHERE e.held = 'held'
    GROUP BY e.race_id
)
SELECT
    c.race_id,
    c.name AS race,
    c.category,
    c.editions_held IS NOT NULL AS complete,
    c.first_year,
    c.last_year,
    c.editions_in_archive AS editions,
    c.no_winner,
    c.winner_known AS winners,
    c.podium_known AS podiums,
    coalesce(d.tops, 0) AS tops,
    c.margin_exists,
    c.margin_known AS margins,
    coalesce(d.births, 0) AS births,
    coalesce(d.birthplaces, 0) AS birthplaces,
    coalesce(d.days, 0) AS days,
    coalesce(d.distances, 0) AS distances
FROM coverage(race, standing := standing, from_year := from_year, to_year := to_year) AS c
LEFT JOIN counted AS d ON d.race_id = c.race_id
ORDER BY c.race_id;
