-- What did a rider win, and where was the rider placed, race by race?
--
-- ties: races are in the order of wins, then podiums, then top tens
-- unknown: results that no source of the archive states are not there
-- words: career record palmares of a rider wins podiums
-- :rider TEXT -- the rider
-- :race TEXT = 'all-races' -- a race, races with commas between, or a set
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: race VARCHAR
-- returns: wins BIGINT
-- returns: podiums BIGINT
-- returns: top_tens BIGINT
-- returns: won VARCHAR years
-- returns: podium_years VARCHAR second and third places, with the rank
-- returns: best INTEGER rank
-- returns: first_year INTEGER of a result
-- returns: last_year INTEGER
-- returns: results BIGINT with a known rank
-- returns: race_id VARCHAR [hidden] id of the race

SELECT
    min(p.race) AS race,
    count(CASE WHEN p.rank = 1 THEN 1 END) AS wins,
    count(CASE WHEN p.rank <= 3 THEN 1 END) AS podiums,
    count(CASE WHEN p.rank <= 10 THEN 1 END) AS top_tens,
    array_join(array_sort(array_agg(p.year) FILTER (WHERE p.rank = 1)), ', ') AS won,
    array_join(array_sort(array_agg(p.year || ' (' || p.rank || ')') FILTER (WHERE p.rank IN (2, 3))), ', ') AS podium_years,
    min(p.rank) AS best,
    min(p.year) AS first_year,
    max(p.year) AS last_year,
    count(*) AS results,
    p.race_id
FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
WHERE p.rider_id IN (SELECT rider_id FROM rider_of($rider))
GROUP BY p.race_id
ORDER BY wins DESC, podiums DESC, top_tens DESC, p.race_id;
