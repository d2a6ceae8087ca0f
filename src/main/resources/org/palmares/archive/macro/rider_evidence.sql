-- What speaks for two riders being one person, and what against it?
-- one_id TEXT: the id of the one. other_id TEXT: the id of the other.
-- Columns: evidence, detail, bits. Each is weighed by how much likelier it is of one person than of two, as a logarithm to base 2:
-- above 0 speaks for one. The last row is the sum with the probability; decisions made so far come first, without weight.
CREATE OR REPLACE MACRO rider_evidence(one_id, other_id) AS TABLE
WITH said AS (
    SELECT rider_id = one_id AS is_one, race_id, year, classification, stage, rank, source_id, import_id, nullif(fold_name(team), '') AS team,
        bib, year - age AS birth_year
    FROM claim
    WHERE rider_id IN (one_id, other_id)
),
spelling AS (
    SELECT rider_id, coalesce(nullif(name_key(name), ''), lower(name)) AS key, name FROM rider WHERE rider_id IN (one_id, other_id)
    UNION ALL
    SELECT rider_id, coalesce(nullif(name_key(alias), ''), lower(alias)), alias FROM rider_alias WHERE rider_id IN (one_id, other_id)
),
person AS (
    SELECT
        d.is_one, d.nation, coalesce(year(d.birth_date), CAST(median(s.birth_year) AS INTEGER)) AS birth_year,
        min(s.year) AS first_year, max(s.year) AS last_year
    FROM (SELECT rider_id = one_id AS is_one, nation, birth_date FROM rider WHERE rider_id IN (one_id, other_id)) AS d
    LEFT JOIN said AS s ON s.is_one = d.is_one
    GROUP BY d.is_one, d.nation, d.birth_date
),
both_people AS (
    SELECT
        a.nation, b.nation AS other_nation, a.birth_year, b.birth_year AS other_birth_year,
        greatest(a.last_year, b.last_year) - least(a.first_year, b.first_year) AS career_years,
        (SELECT min(abs(x.year - y.year)) FROM said AS x JOIN said AS y ON x.is_one AND NOT y.is_one) AS years_between
    FROM person AS a
    JOIN person AS b ON a.is_one AND NOT b.is_one
),
met AS (
    SELECT
        x.race_id, x.year, x.rank, y.rank AS other_rank, x.import_id = y.import_id AND x.source_id = y.source_id AS in_one_source,
        g.ranks, g.agreeing
    FROM said AS x
    JOIN said AS y
        ON x.is_one AND NOT y.is_one AND y.race_id = x.race_id AND y.year = x.year AND y.classification = x.classification
        AND y.stage IS NOT DISTINCT FROM x.stage
    LEFT JOIN list_agreement() AS g
        ON g.race_id = x.race_id AND g.year = x.year AND g.classification = x.classification AND g.stage IS NOT DISTINCT FROM x.stage
        AND g.import_id = x.import_id AND g.source_id = x.source_id AND g.other_import_id = y.import_id AND g.other_source_id = y.source_id
),
place AS (
    SELECT
        count(*) FILTER (WHERE rank = other_rank AND NOT in_one_source) AS same_places,
        sum(agreeing) FILTER (WHERE rank = other_rank AND NOT in_one_source) AS agreeing,
        -- Their own place is one that differs.
        sum(ranks - agreeing - 1) FILTER (WHERE rank = other_rank AND NOT in_one_source) AS differing,
        count(*) FILTER (WHERE rank <> other_rank AND in_one_source) AS in_one_source,
        count(*) FILTER (WHERE abs(rank - other_rank) > 3 AND agreeing >= 0.8 * ranks AND ranks >= 5) AS in_two_sources,
        any_value(race_id || ' ' || year ORDER BY NOT in_one_source, race_id, year)
            FILTER (WHERE CASE WHEN in_one_source THEN rank <> other_rank ELSE abs(rank - other_rank) > 3 END) AS example
    FROM met
),
season AS (
    SELECT
        bool_or(x.team = y.team) AS same_team,
        bool_or(are_other_teams(x.year, x.team, y.team)) AS other_team,
        bool_or(x.race_id = y.race_id AND x.bib = y.bib) AS same_bib,
        bool_or(x.race_id = y.race_id AND x.bib <> y.bib) AS other_bib
    FROM said AS x
    JOIN said AS y ON x.is_one AND NOT y.is_one AND y.year = x.year
),
item AS (
    SELECT 2 AS place, 'key' AS evidence, array_join(array_sort(array_agg(a.family || ': ' || a.key || ' and ' || b.key)), ', ') AS detail, -1000.0 AS bits
    FROM rider_key AS a
    JOIN rider_key AS b ON a.rider_id = one_id AND b.rider_id = other_id AND b.family = a.family
    HAVING count(*) > 0
    UNION ALL
    SELECT 3, 'name', any_value(
            a.name || ' and ' || b.name
            ORDER BY weight DESC, a.name, b.name),
        max(weight)
    FROM (
        SELECT
            a, b, name_weight(a.key, b.key, least(x.rarity, y.rarity), shared_rarity(x.words, x.riders, b.key, a.name, b.name)) AS weight
        FROM spelling AS a
        JOIN spelling AS b ON a.rider_id = one_id AND b.rider_id = other_id
        JOIN name_rarity() AS x ON x.key = a.key
        JOIN name_rarity() AS y ON y.key = b.key
    )
    UNION ALL
    SELECT 4, 'nation', nation || ' and ' || other_nation, nation_bits(nation, other_nation)
    FROM both_people
    WHERE nation IS NOT NULL AND other_nation IS NOT NULL
    UNION ALL
    SELECT 5, 'year of birth', 'about ' || birth_year || ' and ' || other_birth_year, birth_bits(birth_year, other_birth_year)
    FROM both_people
    WHERE birth_year IS NOT NULL AND other_birth_year IS NOT NULL
    UNION ALL
    SELECT 6, 'years between', CAST(years_between AS VARCHAR) || ', a career of ' || career_years,
        CASE WHEN abs(birth_year - other_birth_year) <= 1 THEN 0 ELSE silence_bits(years_between, career_years) END
    FROM both_people
    WHERE years_between IS NOT NULL
    UNION ALL
    SELECT 7, 'team', CASE WHEN same_team THEN 'the same in one year' ELSE 'others in one year' END, team_bits(same_team, other_team)
    FROM season
    WHERE same_team OR other_team
    UNION ALL
    SELECT 8, 'start number', CASE WHEN same_bib THEN 'the same in one edition' ELSE 'others in one edition' END,
        bib_bits(same_bib, other_bib)
    FROM season
    WHERE same_bib OR other_bib
    UNION ALL
    SELECT 9, 'same place', 'in ' || same_places || CASE same_places WHEN 1 THEN ' list' ELSE ' lists' END || ' that two sources tell',
        place_bits(agreeing, differing, same_places)
    FROM place
    WHERE same_places > 0
    UNION ALL
    SELECT 10, 'another place',
        'in ' || CASE WHEN in_one_source > 0 THEN in_one_source || CASE in_one_source WHEN 1 THEN ' list' ELSE ' lists' END || ' of one source'
            ELSE in_two_sources || CASE in_two_sources WHEN 1 THEN ' list' ELSE ' lists' END || ' of two sources' END || ', as in ' || example,
        elsewhere_bits(in_one_source, in_two_sources, same_places)
    FROM place
    WHERE elsewhere_bits(in_one_source, in_two_sources, same_places) <> 0
)
SELECT evidence, detail, bits
FROM (
    SELECT 0 AS place, 'merged' AS evidence, reason AS detail, NULL AS bits
    FROM rider_merge
    WHERE (rider_id, into_rider_id) IN ((one_id, other_id), (other_id, one_id))
    UNION ALL
    SELECT 1, 'import ' || import_id || ': ' || verdict, name || ', ' || probability || ': ' || evidence, NULL
    FROM identity_decision
    WHERE (rider_id, other_rider_id) IN ((one_id, other_id), (other_id, one_id))
    UNION ALL
    SELECT place, evidence, detail, round(bits, 1) FROM item
    UNION ALL
    SELECT 11, 'probability', CAST(round(1 / (1 + pow(2, -greatest(-100, least(100, sum(bits))))), 4) AS VARCHAR), round(sum(bits), 1)
    FROM item
)
ORDER BY place, evidence, detail;
