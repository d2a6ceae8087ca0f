-- Rank against rank
--
-- Of the two riders asked for; else of the two who met most often among the first ten.
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :riders TEXT = NULL -- two ids with a comma between
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: rider VARCHAR
-- returns: rank INTEGER
-- returns: other VARCHAR
-- returns: rank_other INTEGER

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year)
),
met AS (
    SELECT a.rider_id AS one, b.rider_id AS two
    FROM placed AS a
    JOIN placed AS b ON b.race_id = a.race_id AND b.year = a.year AND b.rider_id > a.rider_id
    WHERE $riders IS NULL AND a.rank <= 10 AND b.rank <= 10
    GROUP BY a.rider_id, b.rider_id
    ORDER BY count(*) DESC, sum(a.rank + b.rank), a.rider_id, b.rider_id
    LIMIT 1
),
pair AS (
    SELECT one, two FROM met
    UNION ALL
    SELECT string_split($riders, ',')[1], string_split($riders, ',')[2] WHERE $riders IS NOT NULL
)
SELECT a.race, a.year, a.rider, a.rank, b.rider AS other, b.rank AS rank_other
FROM pair AS p
JOIN placed AS a ON a.rider_id = p.one
JOIN placed AS b ON b.rider_id = p.two AND b.race_id = a.race_id AND b.year = a.year
ORDER BY a.year, coalesce(a.finish_date, make_date(a.year, 7, 1)), a.race_id;
