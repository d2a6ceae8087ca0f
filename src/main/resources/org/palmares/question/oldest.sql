-- Who were the oldest winners, or the oldest on the podium?
--
-- The age on the day of the finish: of a stage race, the last day.
-- ties: as many days old share a place
-- unknown: riders whose day of birth, and editions whose day of the finish, is not known are left out
-- rests: births
-- words: old age record veteran
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :places INTEGER = 1 -- 1 for winners, 3 for the podium
-- returns: place BIGINT 1 for the oldest
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
    rank() OVER (ORDER BY x.age_days DESC) AS place,
    x.rider,
    x.age,
    x.race,
    x.year,
    x.rank,
    x.birth_date,
    x.nation,
    x.age_days,
    x.rider_id
FROM youngest(
    $race, standing := $standing, from_year := $from_year, to_year := $to_year, top := NULL, places := $places) AS x
QUALIFY $top IS NULL OR rank() OVER (ORDER BY x.age_days DESC) <= $top
ORDER BY place, x.year, x.race, x.rider_id;
