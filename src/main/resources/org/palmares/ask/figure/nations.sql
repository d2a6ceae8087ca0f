-- Wins by nation
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: year INTEGER
-- returns: nation VARCHAR that the winner raced for; missing where it, or the winner, is not known

SELECT w.year, coalesce(n.name, w.nation) AS nation
FROM winners($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS w
LEFT JOIN nation AS n ON n.nation = w.nation
WHERE w.held = 'held' AND w.outcome NOT IN ('no-winner', 'team')
ORDER BY w.year, w.race_id, w.rider_id;
