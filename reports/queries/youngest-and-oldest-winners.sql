-- Who were the youngest and the oldest winners of a race?
--
-- Age on the day of the finish, which for a stage race is the last day. Only editions whose finishing day and whose winner's
-- birth date are known count; another winner may have been younger or older. Winners of the same age share a place, and the
-- list is not cut within one.
-- :race TEXT = 'gp-miguel-indurain' -- the race
-- :how_many INTEGER = 3 -- places from each end
-- returns: extreme VARCHAR youngest or oldest
-- returns: place BIGINT
-- returns: rider VARCHAR
-- returns: date DATE of the finish
-- returns: age_years BIGINT whole years
-- returns: age_days BIGINT days beyond them
-- returns: editions_known VARCHAR how many of the editions that a rider won the list rests on

WITH aged AS (
    SELECT
        w.rider_id,
        w.rider,
        w.year,
        e.finish_date AS date,
        d.birth_date,
        date_sub('year', d.birth_date, e.finish_date) AS age_years,
        date_diff(
            'day',
            d.birth_date + to_years(CAST(date_sub('year', d.birth_date, e.finish_date) AS INTEGER)),
            e.finish_date) AS age_days
    FROM winners($race) AS w
    JOIN editions($race) AS e ON e.race_id = w.race_id AND e.year = w.year
    JOIN rider AS d ON d.rider_id = w.rider_id
    WHERE e.finish_date IS NOT NULL AND d.birth_date IS NOT NULL
),
placed AS (
    SELECT
        *,
        rank() OVER (ORDER BY age_years, age_days) AS from_youngest,
        rank() OVER (ORDER BY age_years DESC, age_days DESC) AS from_oldest
    FROM aged
)
SELECT
    extreme,
    place,
    rider,
    date,
    age_years,
    age_days,
    (SELECT count(DISTINCT year) FROM aged) || ' of ' || (SELECT winner_known + winner_unknown FROM coverage($race))
        AS editions_known
FROM (
    SELECT 'youngest' AS extreme, from_youngest AS place, * FROM placed
    UNION ALL
    SELECT 'oldest', from_oldest, * FROM placed
)
WHERE place <= $how_many
ORDER BY extreme DESC, place, date, rider_id;
-- expect
-- > ┌──────────┬───────┬────────────────────┬────────────┬───────────┬──────────┬────────────────┐
-- > │ extreme  │ place │ rider              │ date       │ age_years │ age_days │ editions_known │
-- > ├──────────┼───────┼────────────────────┼────────────┼───────────┼──────────┼────────────────┤
-- > │ youngest │     1 │ Francisco Mancebo  │ 1998-04-03 │        22 │       25 │ 13 of 69       │
-- > │ youngest │     2 │ Thibau Nys         │ 2025-04-05 │        22 │      144 │ 13 of 69       │
-- > │ youngest │     3 │ Ángel Vicioso      │ 2001-04-07 │        23 │      359 │ 13 of 69       │
-- > │ oldest   │     1 │ Alejandro Valverde │ 2021-04-03 │        40 │      343 │ 13 of 69       │
-- > │ oldest   │     2 │ Alejandro Valverde │ 2018-03-31 │        37 │      340 │ 13 of 69       │
-- > │ oldest   │     3 │ Ion Izagirre       │ 2023-04-01 │        34 │       56 │ 13 of 69       │
-- > └──────────┴───────┴────────────────────┴────────────┴───────────┴──────────┴────────────────┘
