-- What was the result of an edition?
--
-- The general classification, with who has no rank at the end.
-- ties: a shared rank stands in several rows
-- unknown: what no source states is empty
-- words: results list classification finishers
-- :race TEXT -- the race
-- :in_year INTEGER -- the year
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :top INTEGER = NULL -- so many ranks; NULL for all
-- returns: rank INTEGER
-- returns: rider VARCHAR
-- returns: nation VARCHAR
-- returns: gap_s DOUBLE [duration] to the winner, in seconds
-- returns: time_s DOUBLE [duration] in seconds
-- returns: status VARCHAR
-- returns: team VARCHAR
-- returns: age VARCHAR on the day of the finish
-- returns: source VARCHAR who says so
-- returns: rider_id VARCHAR [hidden] id of the rider

SELECT
    s.rank,
    d.name AS rider,
    s.nation,
    s.gap_s,
    s.time_s,
    CASE WHEN s.status <> 'FINISHED' THEN s.status END AS status,
    s.team,
    p.age,
    o.title AS source,
    s.rider_id
FROM standings(standing := $standing) AS s
LEFT JOIN rider AS d ON d.rider_id = s.rider_id
LEFT JOIN source AS o ON o.source_id = s.source_id
LEFT JOIN placings($race, standing := $standing, from_year := $in_year, to_year := $in_year) AS p
    ON p.race_id = s.race_id AND p.year = s.year AND p.rider_id = s.rider_id
WHERE s.race_id IN (SELECT race_id FROM races_of($race)) AND s.year = $in_year
    AND ($top IS NULL OR s.rank <= $top)
ORDER BY s.race_id, s.rank NULLS LAST, d.name, s.rider_id;
