-- Who won a race most often?
--
-- As the results stand today. Riders with as many wins stand by their first win.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- :at_least INTEGER = 2 -- riders with fewer wins are left out
-- returns: rider VARCHAR the winner
-- returns: nation VARCHAR UCI code
-- returns: wins BIGINT how many
-- returns: years VARCHAR when

SELECT rider, nation, wins, years
FROM palmares($race)
WHERE wins >= $at_least
ORDER BY wins DESC, first_year, rider_id;
