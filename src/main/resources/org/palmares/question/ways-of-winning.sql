-- How was each edition of a one-day race won: alone, by two, from a small group, from the bunch?
--
-- By how many finished within together_s seconds of the winner, the winner included: one is solo, two is two, up to bunch_from a
-- small group, more a bunch. The source's own label stands beside.
-- ties: one row an edition; a shared win counts from both
-- unknown: editions of which the second's gap is not known are left out; where the list ends within the group, the group may be larger
-- rests: margins
-- words: solo sprint bunch group breakaway attack same time how won
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :together_s DOUBLE = 0 -- seconds within which riders finish together
-- :bunch_from INTEGER = 10 -- riders from which a group is a bunch
-- returns: race VARCHAR
-- returns: year INTEGER
-- returns: winner VARCHAR
-- returns: way VARCHAR solo, two, small group or bunch
-- returns: together BIGINT riders
-- returns: label VARCHAR the source's own word
-- returns: margin_s DOUBLE [duration] in seconds
-- returns: race_id VARCHAR [hidden] id of the race

WITH finish AS (
    SELECT
        p.race_id,
        min(p.race) AS race,
        p.year,
        array_join(array_sort(array_agg(p.rider) FILTER (WHERE p.rank = 1)), ' and ') AS winner,
        count(CASE WHEN p.rank = 1 OR p.gap_s <= $together_s THEN 1 END) AS together,
        min(CASE WHEN p.rank > 1 THEN p.gap_s END) AS margin_s
    FROM placings($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS p
    WHERE p.kind = 'one-day'
    GROUP BY p.race_id, p.year
    HAVING count(CASE WHEN p.rank = 1 THEN 1 END) > 0
)
SELECT
    f.race,
    f.year,
    f.winner,
    CASE
        WHEN f.together = 1 THEN 'solo'
        WHEN f.together = 2 THEN 'two'
        WHEN f.together < $bunch_from THEN 'small group'
        ELSE 'bunch'
    END AS way,
    f.together,
    e.won_how AS label,
    f.margin_s,
    f.race_id
FROM finish AS f
JOIN edition AS e ON e.race_id = f.race_id AND e.year = f.year
WHERE f.margin_s IS NOT NULL
ORDER BY f.race_id, f.year DESC;
