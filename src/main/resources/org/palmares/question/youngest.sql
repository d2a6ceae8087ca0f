-- Who were the youngest winners, or the youngest on the podium?
--
-- The age on the day of the finish: of a stage race, the last day.
-- ties: as many days old share a place
-- unknown: riders whose day of birth, and editions whose day of the finish, is not known are left out
-- rests: births
-- words: young age record teenager
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for winners, 3 for the podium
-- returns: place BIGINT 1 for the youngest
-- returns: rider VARCHAR
-- returns: age VARCHAR years and days
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: rank INTEGER in that edition
-- returns: birth_date DATE
-- returns: nation VARCHAR
-- returns: age_days BIGINT [hidden] the age in days
-- returns: rider_id VARCHAR [hidden] id of the rider

SELECT
    rank() OVER (ORDER BY p.age_days) AS place,
    p.rider,
    p.age,
    p.race,
    p.year,
    p.rank,
    p.birth_date,
    p.nation,
    p.age_days,
    p.rider_id
FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
WHERE p.rank <= $places AND p.age_days IS NOT NULL
QUALIFY $top IS NULL OR rank() OVER (ORDER BY p.age_days) <= $top
ORDER BY place, p.year, p.race_id, p.rider_id;
