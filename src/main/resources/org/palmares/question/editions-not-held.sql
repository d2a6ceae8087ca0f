-- Which editions were not held, and why?
--
-- With the years of which that is disputed or not known.
-- ties: years are in their order
-- unknown: a year between the first and the last edition of which the archive has nothing is not-in-archive
-- words: cancelled war pandemic interrupted missing years gaps
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: held VARCHAR not-held, disputed, unknown or not-in-archive
-- returns: cause VARCHAR
-- returns: race_id VARCHAR [hidden] id of the race

SELECT r.name AS race, c.year, c.held, c.cause, c.race_id
FROM calendar(NULL, from_year := $from_year, to_year := $to_year) AS c
JOIN race AS r ON r.race_id = c.race_id
WHERE c.held <> 'held' AND c.race_id IN (SELECT race_id FROM races_of($race))
ORDER BY c.race_id, c.year;
