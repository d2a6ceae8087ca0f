-- What did imported tables tell of riders, races and editions, and what is in use?
-- One row a fact as an import tells it. Columns: subject, rider_id, race_id, year, field, value_told, told_by, value_used, in_use.
-- subject is rider, race or edition, field its column; in_use where the import filled what was not known.
CREATE OR REPLACE MACRO told_facts() AS TABLE
WITH held AS (
    SELECT d.rider_id, CAST(NULL AS VARCHAR) AS race_id, CAST(NULL AS INTEGER) AS year, 'rider' AS subject, u.f.field, u.f.value
    FROM (SELECT * FROM rider WHERE rider_id IN (SELECT rider_id FROM fact_claim)) AS d
    CROSS JOIN unnest([
        {'field': 'nation', 'value': d.nation},
        {'field': 'birth_date', 'value': CAST(d.birth_date AS VARCHAR)},
        {'field': 'birth_place', 'value': d.birth_place},
        {'field': 'birth_place_basis', 'value': d.birth_place_basis}]) AS u(f)
    UNION ALL
    SELECT NULL, r.race_id, NULL, 'race', u.f.field, u.f.value
    FROM (SELECT * FROM race WHERE race_id IN (SELECT race_id FROM fact_claim)) AS r
    CROSS JOIN unnest([
        {'field': 'kind', 'value': r.kind},
        {'field': 'category', 'value': r.category},
        {'field': 'nation', 'value': r.nation},
        {'field': 'home_place', 'value': r.home_place},
        {'field': 'home_region', 'value': r.home_region},
        {'field': 'home_group', 'value': r.home_group},
        {'field': 'first_year', 'value': CAST(r.first_year AS VARCHAR)},
        {'field': 'winners_complete', 'value': CAST(r.winners_complete AS VARCHAR)}]) AS u(f)
    UNION ALL
    SELECT NULL, e.race_id, e.year, 'edition', u.f.field, u.f.value
    FROM (SELECT * FROM edition WHERE race_id IN (SELECT race_id FROM fact_claim)) AS e
    CROSS JOIN unnest([
        {'field': 'held', 'value': e.held},
        {'field': 'cause', 'value': e.cause},
        {'field': 'no_winner', 'value': e.no_winner},
        {'field': 'ordinal', 'value': CAST(e.ordinal AS VARCHAR)},
        {'field': 'date', 'value': CAST(e.date AS VARCHAR)},
        {'field': 'last_date', 'value': CAST(e.last_date AS VARCHAR)},
        {'field': 'official_name', 'value': e.official_name},
        {'field': 'uci_class', 'value': e.uci_class},
        {'field': 'start_place', 'value': e.start_place},
        {'field': 'finish_place', 'value': e.finish_place},
        {'field': 'distance_km', 'value': CAST(e.distance_km AS VARCHAR)},
        {'field': 'stage_count', 'value': CAST(e.stage_count AS VARCHAR)},
        {'field': 'avg_speed_kmh', 'value': CAST(e.avg_speed_kmh AS VARCHAR)},
        {'field': 'no_speed', 'value': e.no_speed},
        {'field': 'decided_on', 'value': e.decided_on},
        {'field': 'won_how', 'value': e.won_how},
        {'field': 'note', 'value': e.note}]) AS u(f)
)
SELECT
    c.subject, c.rider_id, c.race_id, c.year, c.field, c.value AS value_told, s.title AS told_by, h.value AS value_used, c.in_use
FROM fact_claim AS c
JOIN import_log AS l ON l.import_id = c.import_id
JOIN source AS s ON s.source_id = l.source_id
LEFT JOIN held AS h
    ON h.subject = c.subject AND h.field = c.field AND h.rider_id IS NOT DISTINCT FROM c.rider_id
    AND h.race_id IS NOT DISTINCT FROM c.race_id AND h.year IS NOT DISTINCT FROM c.year
ORDER BY c.subject, c.rider_id, c.race_id, c.year, c.field, c.import_id, c.line;
