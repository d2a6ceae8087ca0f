-- How often was one rider ahead of another?
--
-- Editions in which a rank of both is known, in the order of time.
-- ties: a shared rank counts for neither
-- unknown: editions in which one of them has no known rank are left out
-- words: versus rivals duel against comparison beat
-- :rider TEXT -- the one
-- :other_rider TEXT -- the other
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: rank INTEGER of the one
-- returns: rank_other INTEGER of the other
-- returns: ahead VARCHAR who was; NULL where they share the rank
-- returns: score VARCHAR so far, the one's first

WITH placed AS (
    SELECT * FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year)
),
met AS (
    SELECT a.race_id, a.race, a.year, a.rank, b.rank AS rank_other, a.rider AS one, b.rider AS two
    FROM placed AS a
    JOIN placed AS b ON b.race_id = a.race_id AND b.year = a.year
    WHERE a.rider_id IN (SELECT rider_id FROM rider_of($rider))
        AND b.rider_id IN (SELECT rider_id FROM rider_of($other_rider))
)
SELECT
    m.race,
    m.year,
    m.rank,
    m.rank_other,
    CASE WHEN m.rank < m.rank_other THEN m.one WHEN m.rank_other < m.rank THEN m.two END AS ahead,
    count(CASE WHEN m.rank < m.rank_other THEN 1 END) OVER so_far || '–'
        || count(CASE WHEN m.rank_other < m.rank THEN 1 END) OVER so_far AS score
FROM met AS m
WINDOW so_far AS (ORDER BY m.year, m.race_id)
ORDER BY m.year, m.race_id;
