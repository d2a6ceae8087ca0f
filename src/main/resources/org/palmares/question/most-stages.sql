-- Who won most stages?
--
-- ties: riders with as many stages share a place
-- unknown: stages whose winner is not in the archive count for nobody
-- words: stage victories record stage wins home
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :top INTEGER = 10 -- so many places, a tie never cut; NULL for all
-- :home BOOLEAN = NULL -- true: only riders of the race's nation
-- returns: place BIGINT 1 for the most
-- returns: rider VARCHAR
-- returns: nation VARCHAR
-- returns: stages BIGINT won
-- returns: most_in_one BIGINT in one edition
-- returns: first_year INTEGER
-- returns: last_year INTEGER
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH stage_won AS (
    SELECT s.rider_id, s.race_id, s.year, coalesce(s.nation_raced, d.nation) AS nation, d.name AS rider, count(*) AS stages
    FROM result AS s
    JOIN race AS r ON r.race_id = s.race_id
    LEFT JOIN rider AS d ON d.rider_id = s.rider_id
    WHERE s.classification = 'STAGE' AND s.stage IS NOT NULL
        AND CASE WHEN $standing = 'raced' THEN s.rank_raced ELSE s.rank END = 1
        AND s.race_id IN (SELECT race_id FROM races_of($race))
        AND ($from_year IS NULL OR s.year >= $from_year)
        AND ($to_year IS NULL OR s.year <= $to_year)
        AND ($home IS NULL OR (coalesce(s.nation_raced, d.nation) = r.nation) = $home)
    GROUP BY s.rider_id, s.race_id, s.year, coalesce(s.nation_raced, d.nation), d.name
),
summed AS (
    SELECT
        w.rider_id,
        min(w.rider) AS rider,
        max_by(w.nation, w.year || ' ' || w.race_id || ' ' || w.nation) AS nation,
        CAST(sum(w.stages) AS BIGINT) AS stages,
        max(w.stages) AS most_in_one,
        min(w.year) AS first_year,
        max(w.year) AS last_year
    FROM stage_won AS w
    GROUP BY w.rider_id
)
SELECT
    rank() OVER (ORDER BY s.stages DESC) AS place,
    s.rider,
    s.nation,
    s.stages,
    s.most_in_one,
    s.first_year,
    s.last_year,
    s.rider_id
FROM summed AS s
QUALIFY $top IS NULL OR rank() OVER (ORDER BY s.stages DESC) <= $top
ORDER BY place, s.first_year, s.rider_id;
