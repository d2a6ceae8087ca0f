-- How old winners were
--
-- :race TEXT -- ids of races with commas between
-- :standing TEXT = 'official' -- official, or raced: as on the road
-- :from_year INTEGER = NULL -- the first year
-- :to_year INTEGER = NULL -- the last year
-- returns: year INTEGER
-- returns: age DOUBLE in years, on the day of the race or else in the middle of its year
-- returns: rider VARCHAR

SELECT
    w.year,
    date_diff('day', d.birth_date, coalesce(e.date, make_date(w.year, 7, 1))) / 365.25 AS age,
    w.rider
FROM winners($race, standing := $standing, from_year := $from_year, to_year := $to_year) AS w
JOIN edition AS e ON e.race_id = w.race_id AND e.year = w.year
JOIN rider AS d ON d.rider_id = w.rider_id
ORDER BY w.year, w.race_id, w.rider_id;
