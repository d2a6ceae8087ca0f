-- Which winners of a stage race won no stage of that edition?
--
-- Only editions of which the winners of all stages are in the archive, or of all but missing; where the number of stages is not known,
-- of one stage at least. A stage that was stopped has no winner: the Tour of 2019 needs missing=1.
-- ties: editions are in the order of time, the last first
-- unknown: editions without stage results are left out
-- words: stage victory without winning a stage overall general classification
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :missing INTEGER = 0 -- so many stages may be without a known winner
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: stages_held BIGINT stages whose winner is in the archive
-- returns: stage_count INTEGER stages there were
-- returns: rider_id VARCHAR [hidden] id of the rider

WITH stage_won AS (
    SELECT
        s.race_id,
        s.year,
        s.stage,
        s.rider_id
    FROM result AS s
    WHERE s.classification = 'STAGE' AND s.stage IS NOT NULL
        AND CASE WHEN $standing = 'raced' THEN s.rank_raced ELSE s.rank END = 1
),
counted AS (
    SELECT w.race_id, w.year, count(DISTINCT w.stage) AS stages_held FROM stage_won AS w GROUP BY w.race_id, w.year
)
SELECT p.race, p.year, p.rider AS winner, c.stages_held, e.stage_count, p.rider_id
FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
JOIN counted AS c ON c.race_id = p.race_id AND c.year = p.year
JOIN edition AS e ON e.race_id = p.race_id AND e.year = p.year
WHERE p.rank = 1
    AND (e.stage_count IS NULL OR c.stages_held >= e.stage_count - $missing)
    AND NOT EXISTS (
        SELECT 1 FROM stage_won AS w WHERE w.race_id = p.race_id AND w.year = p.year AND w.rider_id = p.rider_id)
ORDER BY p.year DESC, p.race_id, p.rider_id;
