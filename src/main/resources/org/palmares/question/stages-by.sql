-- Which nation, region, town, team, race or decade has most stage wins, and how many were won at home?
--
-- per is nation (raced for), region, province, town (of birth), team (as printed), race, decade or home. Home is the race's nation.
-- ties: as many stages share a place; a shared stage counts for each who shared it
-- unknown: winners whose nation, birthplace or team is not known stand in one row without a name
-- chart: bar x=name y=stages
-- words: stage victories stage wins home host nation share country team
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :per TEXT = 'nation' -- nation, region, province, town, team, race, decade or home
-- returns: place BIGINT 1 for the most
-- returns: name VARCHAR of the nation, region, …
-- returns: stages BIGINT won
-- returns: share DOUBLE [percent] of all that are known
-- returns: riders BIGINT different ones
-- returns: first_year INTEGER
-- returns: last_year INTEGER

WITH stage_won AS (
    SELECT
        s.rider_id,
        s.year,
        CASE $per
            WHEN 'nation' THEN coalesce(s.nation_raced, d.nation)
            WHEN 'region' THEN b.region
            WHEN 'province' THEN b.province
            WHEN 'town' THEN b.municipality
            WHEN 'team' THEN s.team
            WHEN 'race' THEN r.name
            WHEN 'decade' THEN decade_of(s.year) || 's'
            WHEN 'home'
                THEN CASE coalesce(s.nation_raced, d.nation) = r.nation WHEN true THEN 'home' WHEN false THEN 'away' END
            ELSE error('per is nation, region, province, town, team, race, decade or home; given ''' || $per || '''')
        END AS name
    FROM result AS s
    JOIN race AS r ON r.race_id = s.race_id
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    LEFT JOIN place AS b ON b.place_id = d.birth_place
    WHERE s.classification = 'STAGE' AND s.stage IS NOT NULL
        AND CASE WHEN $standing = 'raced' THEN s.rank_raced ELSE s.rank END = 1
        AND s.race_id IN (SELECT c.race_id FROM races_of($race) AS c)
        AND ($from_year IS NULL OR s.year >= $from_year)
        AND ($to_year IS NULL OR s.year <= $to_year)
),
counted AS (
    SELECT
        w.name,
        count(*) AS stages,
        count(DISTINCT w.rider_id) AS riders,
        min(w.year) AS first_year,
        max(w.year) AS last_year
    FROM stage_won AS w
    GROUP BY w.name
)
SELECT
    CASE
        WHEN c.name IS NOT NULL THEN rank() OVER (ORDER BY CASE WHEN c.name IS NOT NULL THEN c.stages END DESC NULLS LAST)
    END AS place,
    c.name,
    c.stages,
    CASE
        WHEN c.name IS NOT NULL
            THEN CAST(c.stages AS DOUBLE) / sum(CASE WHEN c.name IS NOT NULL THEN c.stages END) OVER ()
    END AS share,
    c.riders,
    c.first_year,
    c.last_year
FROM counted AS c
QUALIFY $top IS NULL
    OR rank() OVER (ORDER BY CASE WHEN c.name IS NOT NULL THEN c.stages END DESC NULLS LAST) <= $top
    OR c.name IS NULL
ORDER BY c.name IS NULL, place, c.name;
