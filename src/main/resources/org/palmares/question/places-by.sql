-- Which nation, region, town, team or decade has most wins, or places among the first so many?
--
-- per is nation (raced for), region, province, town (of birth), team (as printed), decade, race or category.
-- ties: as many places share a place; a shared win counts for each who shared it
-- unknown: riders whose nation, birthplace or team is not known stand in one row without a name
-- rests: winners
-- chart: bar x=name y=placed
-- words: country countries nations regions towns teams most wins by
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :per TEXT = 'nation' -- nation, region, province, town, team, decade or race
-- :places INTEGER = 1 -- 1 for wins, 3 for podiums
-- returns: place BIGINT 1 for the most
-- returns: name VARCHAR of the nation, region, …
-- returns: placed BIGINT how often
-- returns: share DOUBLE [percent] of all that are known
-- returns: riders BIGINT different ones
-- returns: first_year INTEGER of the first
-- returns: last_year INTEGER of the last
-- returns: last_rider VARCHAR of the last; the first by race and id where several

WITH placed AS (
    SELECT
        CASE $per
            WHEN 'nation' THEN p.nation
            WHEN 'region' THEN p.birth_region
            WHEN 'province' THEN p.birth_province
            WHEN 'town' THEN p.birth_town
            WHEN 'team' THEN p.team
            WHEN 'decade' THEN p.decade || 's'
            WHEN 'race' THEN p.race
            ELSE error('per is nation, region, province, town, team, decade or race; given ''' || $per || '''')
        END AS name,
        p.rider_id,
        p.rider,
        p.year,
        p.race_id
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.rank <= $places
),
ordered AS (
    SELECT *, row_number() OVER (PARTITION BY x.name ORDER BY x.year DESC, x.race_id, x.rider_id) AS back FROM placed AS x
),
counted AS (
    SELECT
        x.name,
        count(*) AS placed,
        count(DISTINCT x.rider_id) AS riders,
        min(x.year) AS first_year,
        max(x.year) AS last_year,
        min(CASE WHEN x.back = 1 THEN x.rider END) AS last_rider
    FROM ordered AS x
    GROUP BY x.name
)
SELECT
    CASE
        WHEN c.name IS NOT NULL THEN rank() OVER (ORDER BY CASE WHEN c.name IS NOT NULL THEN c.placed END DESC NULLS LAST)
    END AS place,
    c.name,
    c.placed,
    CASE
        WHEN c.name IS NOT NULL
            THEN CAST(c.placed AS DOUBLE) / sum(CASE WHEN c.name IS NOT NULL THEN c.placed END) OVER ()
    END AS share,
    c.riders,
    c.first_year,
    c.last_year,
    c.last_rider
FROM counted AS c
QUALIFY $top IS NULL
    OR rank() OVER (ORDER BY CASE WHEN c.name IS NOT NULL THEN c.placed END DESC NULLS LAST) <= $top
    OR c.name IS NULL
ORDER BY c.name IS NULL, place, c.name;
