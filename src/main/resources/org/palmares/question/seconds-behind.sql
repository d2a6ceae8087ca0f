-- Who was oftenest second behind the same winner?
--
-- ties: pairs with as many editions share a place; a shared place counts for each who shared it
-- unknown: an edition of which the winner or the second is not known is left out
-- rests: podiums
-- words: runner-up same winner behind pair oftenest one-two
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- returns: place BIGINT 1 for the oftenest
-- returns: second VARCHAR
-- returns: winner VARCHAR
-- returns: times BIGINT
-- returns: of_seconds BIGINT second places of the second in all
-- returns: editions VARCHAR
-- returns: second_id VARCHAR [hidden] id of the second
-- returns: winner_id VARCHAR [hidden] id of the winner

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p WHERE p.rank <= 2
),
pair AS (
    SELECT
        b.rider_id AS second_id,
        a.rider_id AS winner_id,
        min(b.rider) AS second,
        min(a.rider) AS winner,
        count(*) AS times,
        array_join(array_sort(array_agg(a.year || ' ' || a.race)), ', ') AS editions
    FROM placed AS a
    JOIN placed AS b ON b.race_id = a.race_id AND b.year = a.year AND b.rank = 2
    WHERE a.rank = 1
    GROUP BY b.rider_id, a.rider_id
),
seconds AS (
    SELECT x.rider_id, count(*) AS seconds FROM placed AS x WHERE x.rank = 2 GROUP BY x.rider_id
)
SELECT
    rank() OVER (ORDER BY r.times DESC) AS place,
    r.second,
    r.winner,
    r.times,
    s.seconds AS of_seconds,
    r.editions,
    r.second_id,
    r.winner_id
FROM pair AS r
JOIN seconds AS s ON s.rider_id = r.second_id
QUALIFY $top IS NULL OR rank() OVER (ORDER BY r.times DESC) <= $top
ORDER BY place, s.seconds, r.second_id, r.winner_id;
