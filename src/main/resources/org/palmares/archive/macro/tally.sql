-- How often, and when, was each rider among the first so many of the chosen races?
-- race TEXT: as races_of() takes it; places INTEGER: 1 for wins, 3 for podiums; standing and years as elsewhere. One row a rider
-- who ever was.
-- Columns: rider_id, rider, nation, placed, wins, seconds, thirds, races, first_year, last_year, years.
-- races counts the races in which the rider was among them. years is a text, with the races where several were asked for:
-- '1972, 1974' or 'Il Lombardia 1971; Paris–Roubaix 1972, 1974'. nation is the one raced for at the last of them.
CREATE OR REPLACE MACRO tally(race := NULL, places := 1, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH placed AS (
    SELECT *
    FROM placings(race, standing := standing, from_year := from_year, to_year := to_year)
    WHERE rank <= places
),
by_race AS (
    SELECT
        p.rider_id,
        p.race_id,
        max_by(p.nation, p.year) AS nation,
        count(*) AS placed,
        count(CASE WHEN p.rank = 1 THEN 1 END) AS wins,
        count(CASE WHEN p.rank = 2 THEN 1 END) AS seconds,
        count(CASE WHEN p.rank = 3 THEN 1 END) AS thirds,
        min(p.year) AS first_year,
        max(p.year) AS last_year,
        CASE WHEN (SELECT count(*) FROM races_of(race)) = 1 THEN '' ELSE min(p.race) || ' ' END
            || array_join(array_sort(array_agg(p.year)), ', ') AS years
    FROM placed AS p
    GROUP BY p.rider_id, p.race_id
)
SELECT
    r.rider_id,
    min(d.name) AS rider,
    max_by(r.nation, r.last_year || ' ' || r.race_id) AS nation,
    CAST(sum(r.placed) AS BIGINT) AS placed,
    CAST(sum(r.wins) AS BIGINT) AS wins,
    CAST(sum(r.seconds) AS BIGINT) AS seconds,
    CAST(sum(r.thirds) AS BIGINT) AS thirds,
    count(*) AS races,
    min(r.first_year) AS first_year,
    max(r.last_year) AS last_year,
    array_join(array_sort(array_agg(r.years)), '; ') AS years
FROM by_race AS r
LEFT JOIN rider AS d ON d.rider_id = r.rider_id
GROUP BY r.rider_id;
