-- Who finished behind the same rider most often?
--
-- Among the first so many of an edition, whoever of them stands behind another.
-- ties: pairs with as many editions share a place; a shared rank is behind nobody
-- unknown: places whose rider is not known count for nobody
-- rests: podiums
-- chart: bar x=rider y=times
-- words: beaten by whom most always behind nemesis bogey
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 10 -- among the first so many
-- returns: place BIGINT 1 for the oftenest
-- returns: rider VARCHAR
-- returns: ahead VARCHAR who was ahead
-- returns: times BIGINT the rider was behind
-- returns: other_way BIGINT the rider was ahead
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: rider_id VARCHAR [hidden] id of the rider
-- returns: ahead_id VARCHAR [hidden] id of who was ahead

WITH placed AS (
    SELECT p.race_id, p.year, p.rank, p.rider_id, p.rider
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places AND p.rider_id IS NOT NULL
),
behind AS (
    SELECT
        b.rider_id,
        a.rider_id AS ahead_id,
        min(b.rider) AS rider,
        min(a.rider) AS ahead,
        count(*) AS times,
        min(b.year) AS first_year,
        max(b.year) AS last_year
    FROM placed AS b
    JOIN placed AS a ON a.race_id = b.race_id AND a.year = b.year AND a.rank < b.rank
    GROUP BY b.rider_id, a.rider_id
)
SELECT
    rank() OVER (ORDER BY x.times DESC) AS place,
    x.rider,
    x.ahead,
    x.times,
    coalesce(y.times, 0) AS other_way,
    x.first_year,
    x.last_year,
    x.rider_id,
    x.ahead_id
FROM behind AS x
LEFT JOIN behind AS y ON y.rider_id = x.ahead_id AND y.ahead_id = x.rider_id
QUALIFY $top IS NULL OR rank() OVER (ORDER BY x.times DESC) <= $top
ORDER BY place, other_way, x.rider_id, x.ahead_id;
