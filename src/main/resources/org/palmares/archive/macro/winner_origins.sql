-- Where the winners came from, and how near that is to the race's home.
-- race TEXT: ids as race_ids() takes them, or NULL for every race; standing 'official' or 'raced'; from_year, to_year
-- INTEGER: both included. One row a win (a shared win is two).
-- Columns: race_id, year, decade, rider_id, rider, nation, birth_place, birth_place_basis, home_place, home_place_assumed,
--   home_municipality, home_province, home_region, home_group, home_nation, home_located, same_municipality, same_province,
--   same_region, same_group, same_nation, distance_km.
-- The home is the edition's finish or, where that is not known, the place where the race usually finishes (home_place_assumed).
-- Region, group of regions and nation are those that the race declares; a race without a nation, which moves from land to land,
-- is at home in the region and nation of the finish. home_... is NULL where the race has no such home or it is not known, and
-- home_located is TRUE where the finish has coordinates. same_... is NULL without a home, and where the origin can't be told: a
-- birthplace known only as a province can be the same region and still not say the town. same_nation compares the nation the
-- rider raced for. distance_km runs from the birthplace to the home along a great circle.
CREATE OR REPLACE MACRO winner_origins(
    race := NULL, standing := 'official', from_year := NULL, to_year := NULL) AS TABLE
WITH origin AS (
    SELECT
        w.race_id,
        w.year,
        w.decade,
        w.rider_id,
        w.rider,
        w.nation,
        d.birth_place_basis,
        b.name AS birth_place,
        b.municipality AS birth_municipality,
        b.province AS birth_province,
        b.region AS birth_region,
        b.nation AS birth_nation,
        b.lat AS birth_lat,
        b.lon AS birth_lon,
        h.name AS home_place,
        e.finish_place IS NULL AND r.home_place IS NOT NULL AS home_place_assumed,
        h.municipality AS home_municipality,
        h.province AS home_province,
        CASE WHEN r.nation IS NULL THEN coalesce(r.home_region, h.region) ELSE coalesce(r.home_region, u.region) END
            AS home_region,
        r.home_group,
        coalesce(r.nation, h.nation) AS home_nation,
        h.nation AS home_place_nation,
        h.region AS home_place_region,
        h.lat AS home_lat,
        h.lon AS home_lon
    FROM winners(race, standing := standing, from_year := from_year, to_year := to_year) AS w
    JOIN edition AS e ON e.race_id = w.race_id AND e.year = w.year
    JOIN race AS r ON r.race_id = w.race_id
    LEFT JOIN rider AS d ON d.rider_id = w.rider_id
    LEFT JOIN place AS b ON b.place_id = d.birth_place
    LEFT JOIN place AS h ON h.place_id = coalesce(e.finish_place, r.home_place)
    LEFT JOIN place AS u ON u.place_id = r.home_place
    WHERE w.rider_id IS NOT NULL
)
SELECT
    race_id,
    year,
    decade,
    rider_id,
    rider,
    nation,
    birth_place,
    birth_place_basis,
    home_place,
    home_place_assumed,
    home_municipality,
    home_province,
    home_region,
    home_group,
    home_nation,
    home_lat IS NOT NULL AS home_located,
    CASE
        WHEN home_municipality IS NULL THEN NULL
        WHEN birth_nation <> home_place_nation OR birth_region <> home_place_region
            OR birth_province <> home_province THEN FALSE
        ELSE birth_municipality = home_municipality
    END AS same_municipality,
    CASE
        WHEN home_province IS NULL THEN NULL
        WHEN birth_nation <> home_place_nation OR birth_region <> home_place_region THEN FALSE
        ELSE birth_province = home_province
    END AS same_province,
    CASE
        WHEN home_region IS NULL THEN NULL
        WHEN birth_nation <> home_nation THEN FALSE
        ELSE birth_region = home_region
    END AS same_region,
    CASE
        WHEN home_group IS NULL THEN NULL
        WHEN birth_nation <> home_nation THEN FALSE
        WHEN birth_region IS NOT NULL
            THEN EXISTS (SELECT 1 FROM region_group AS g WHERE g.group_id = home_group AND g.region = birth_region)
    END AS same_group,
    nation = home_nation AS same_nation,
    great_circle_km(birth_lat, birth_lon, home_lat, home_lon) AS distance_km
FROM origin
ORDER BY race_id, year, rider_id;
