-- Nations and places that a table of facts tells. The view nation_cell has the nations as told; place_told the places, each with
-- what the row says of where it lies.
CREATE OR REPLACE TEMP TABLE read_nation AS
SELECT t.cell, coalesce(min(c.nation), min(n.nation)) AS nation
FROM (SELECT DISTINCT cell FROM nation_cell WHERE cell IS NOT NULL) AS t
LEFT JOIN nation AS c ON upper(t.cell) IN (c.nation, c.iso2)
LEFT JOIN nation AS n ON fold_name(n.name) = fold_name(t.cell)
GROUP BY t.cell;

CREATE OR REPLACE TEMP MACRO place_key(cell, municipality, province, region, nation, lat, lon) AS
    concat_ws(
        chr(31), cell, coalesce(municipality, ''), coalesce(province, ''), coalesce(region, ''), coalesce(nation, ''),
        coalesce(lat, ''), coalesce(lon, ''));

-- "Estella", "Estella, ES-NA", "Estella (ESP)": a code behind the name says where it is, as columns of the row may.
CREATE OR REPLACE TEMP TABLE told_place AS
WITH parted AS (
    SELECT
        *,
        place_key(cell, municipality, province, region, nation, lat, lon) AS key,
        regexp_extract(cell, '^(.*\S)\s*(?:,\s*|\()([A-Z]{2}-[A-Z0-9]{1,3}|[A-Z]{3})\)?$', 1) AS before,
        nullif(regexp_extract(cell, '^(.*\S)\s*(?:,\s*|\()([A-Z]{2}-[A-Z0-9]{1,3}|[A-Z]{3})\)?$', 2), '') AS code
    FROM place_told
),
coded AS (
    SELECT
        * EXCLUDE (before, province, region),
        coalesce(nullif(rtrim(before, ' ,('), ''), cell) AS name,
        coalesce(province, CASE WHEN code IN (SELECT province FROM place) THEN code END) AS province,
        coalesce(
            region,
            CASE WHEN code IN (SELECT region FROM place UNION SELECT region FROM region_group UNION SELECT home_region FROM race)
                THEN code END) AS told_region
    FROM parted
),
around AS (
    SELECT
        c.* EXCLUDE (nation),
        coalesce(c.told_region, (SELECT min(p.region) FROM place AS p WHERE p.province = c.province)) AS region,
        c.nation AS nation_text,
        coalesce(
            n.nation,
            i.nation,
            (SELECT min(x.nation) FROM nation AS x WHERE x.nation = c.code),
            (SELECT min(x.nation) FROM nation AS x WHERE x.iso2 = left(coalesce(c.province, c.told_region), 2))) AS nation
    FROM coded AS c
    LEFT JOIN read_nation AS n ON n.cell = c.nation
    LEFT JOIN nation AS i ON i.nation = upper(c.nation)
),
known AS (
    SELECT a.key, count(*) AS n, min(p.place_id) AS place_id, string_agg(p.place_id, ', ' ORDER BY p.place_id) AS ids
    FROM around AS a
    JOIN place AS p
        ON p.place_id = a.cell
        OR (fold_name(p.name) = fold_name(a.name)
            AND coalesce(p.province = a.province, true) AND coalesce(p.region = a.region, true) AND coalesce(p.nation = a.nation, true))
    GROUP BY a.key
)
SELECT
    a.*,
    k.place_id,
    CASE
        WHEN k.n > 1 THEN 'the place ''' || a.cell || ''' may be one of ' || k.ids || '; say which by its id'
        WHEN k.n = 1 THEN NULL
        WHEN a.nation_text IS NOT NULL AND a.nation IS NULL
            THEN 'the nation ''' || a.nation_text || ''' of the place ''' || a.cell || ''' is no code or name that is known'
        WHEN coalesce(NOT regexp_full_match(a.province, '[A-Z]{2}-[A-Z0-9]{1,3}'), false)
            OR coalesce(NOT regexp_full_match(a.region, '[A-Z]{2}-[A-Z0-9]{1,3}'), false)
            THEN 'the place ''' || a.cell || ''' has the province or region ''' || concat_ws(''', ''', a.province, a.region)
                || ''', which is no code such as ES-NA (ISO 3166-2)'
        WHEN (a.lat IS NULL) <> (a.lon IS NULL) OR coalesce(TRY_CAST(a.lat AS DOUBLE) NOT BETWEEN -90 AND 90, a.lat IS NOT NULL)
            OR coalesce(TRY_CAST(a.lon AS DOUBLE) NOT BETWEEN -180 AND 180, a.lon IS NOT NULL)
            THEN 'the place ''' || a.cell || ''' has the latitude ''' || coalesce(a.lat, '') || ''' and the longitude '''
                || coalesce(a.lon, '') || ''', which are not both degrees'
        WHEN a.nation IS NULL OR (a.code IS NOT NULL AND a.name <> a.cell AND a.province IS NULL AND a.region IS NULL
                AND a.code LIKE '%-%')
            THEN 'the place ''' || a.cell || ''' is not known'
    END AS reason
FROM around AS a
LEFT JOIN known AS k ON k.key = a.key;

-- What may have been meant, for the first of them.
UPDATE told_place
SET reason = told_place.reason || '; the nearest are ' || n.names || '. Say where it lies by a code behind it that is known (Town, ES-NA; Town,'
    || ' ESP), by a province, region or nation of its own, or in a table of places'
FROM (
    SELECT t.key, array_join(list(p.name ORDER BY jaro_winkler_similarity(fold_name(p.name), fold_name(t.name)) DESC, p.name)[1:3], ', ') AS names
    FROM (SELECT * FROM told_place WHERE reason LIKE '%is not known' ORDER BY key LIMIT 200) AS t
    CROSS JOIN (SELECT DISTINCT name FROM place) AS p
    GROUP BY t.key
) AS n
WHERE n.key = told_place.key;

-- A place that is not known and of which a row says where it is. A town is its own municipality where nothing else is said.
CREATE OR REPLACE TEMP TABLE fresh_place AS
WITH fresh AS (
    SELECT DISTINCT
        slug(name) AS base, name, municipality, province, region, nation, lat, lon
    FROM told_place
    WHERE place_id IS NULL AND reason IS NULL
),
numbered AS (
    SELECT *, row_number() OVER (PARTITION BY base ORDER BY nation, region, province, lat, lon, municipality, name) AS n FROM fresh
)
SELECT
    *,
    CASE WHEN n = 1 AND base NOT IN (SELECT place_id FROM place) THEN base
        ELSE concat_ws('-', base, lower(coalesce(province, region, nation)), CASE WHEN n > 1 THEN n END) END AS place_id
FROM numbered;

UPDATE told_place
SET place_id = f.place_id
FROM fresh_place AS f
WHERE told_place.place_id IS NULL AND told_place.reason IS NULL AND f.name = told_place.name AND f.nation = told_place.nation
    AND f.province IS NOT DISTINCT FROM told_place.province AND f.region IS NOT DISTINCT FROM told_place.region
    AND f.lat IS NOT DISTINCT FROM told_place.lat AND f.lon IS NOT DISTINCT FROM told_place.lon
    AND f.municipality IS NOT DISTINCT FROM told_place.municipality;
