-- How often was a one-day race won alone, by two, from a small group or from the bunch, decade by decade?
--
-- The ways are those of ways-of-winning.
-- ties: a shared win counts from both
-- unknown: editions of which the second's gap is not known are left out
-- rests: margins
-- chart: bar x=period y=solo_share
-- words: solo sprint bunch group how won share often
-- :race TEXT = 'all' -- a race, races with commas between, a set such as monuments, or all: every men's race
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- :together_s DOUBLE = 0 -- seconds within which riders finish together
-- :bunch_from INTEGER = 10 -- riders from which a group is a bunch
-- returns: period VARCHAR
-- returns: n BIGINT editions
-- returns: solo BIGINT
-- returns: two BIGINT
-- returns: small_group BIGINT
-- returns: bunch BIGINT
-- returns: solo_share DOUBLE [percent]

WITH won AS (
    SELECT w.year, w.way
    FROM ways_of_winning(
        $race,
        standing := $standing,
        from_year := $from_year,
        to_year := $to_year,
        together_s := $together_s,
        bunch_from := $bunch_from) AS w
),
period AS (
    SELECT decade_of(w.year) AS decade, decade_of(w.year) || 's' AS period, w.way FROM won AS w
    UNION ALL
    SELECT 9999, 'all', w.way FROM won AS w
)
SELECT
    p.period,
    count(*) AS n,
    count(CASE WHEN p.way = 'solo' THEN 1 END) AS solo,
    count(CASE WHEN p.way = 'two' THEN 1 END) AS two,
    count(CASE WHEN p.way = 'small group' THEN 1 END) AS small_group,
    count(CASE WHEN p.way = 'bunch' THEN 1 END) AS bunch,
    CAST(count(CASE WHEN p.way = 'solo' THEN 1 END) AS DOUBLE) / count(*) AS solo_share
FROM period AS p
GROUP BY p.period, p.decade
ORDER BY p.decade;
