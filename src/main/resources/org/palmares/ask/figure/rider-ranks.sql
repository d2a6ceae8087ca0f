-- Place by place, year by year
--
-- Of the riders asked for; else of the five who were oftenest among the first ten.
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :riders TEXT = NULL -- ids with commas between
-- returns: rider VARCHAR
-- returns: year INTEGER
-- returns: rank INTEGER
-- returns: rider_id VARCHAR

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year)
),
chosen AS (
    SELECT rider_id
    FROM placed
    WHERE $riders IS NULL AND rank <= 10
    GROUP BY rider_id
    ORDER BY count(*) DESC, min(rank), min(year), rider_id
    LIMIT 5
)
SELECT p.rider, p.year, p.rank, p.rider_id
FROM placed AS p
WHERE p.rider_id IN (SELECT rider_id FROM chosen) OR p.rider_id IN (SELECT unnest(string_split($riders, ',')))
ORDER BY min(p.year) OVER (PARTITION BY p.rider_id), p.rider_id, p.year, p.race_id;
