-- How claims become results, for the editions in the temporary table "touched" (race_id, year).
--
-- The rule, for one rider in one classification:
--   * claims are preferred by the priority of their source (1 before 9), then by the newest import, then by source_id;
--   * rank and status come together from the most preferred claim that states either;
--   * every other field comes from the most preferred claim that states it.
-- The rule, for one rank: it belongs to the riders that the most preferred source of that rank names (several, where
-- that source says that they shared it). Riders to whom only other sources give that rank stay in "claim", are seen in
-- conflicts(), and have no row here.
--
-- As raced: rank_raced is rank where no source says otherwise, and unknown where a source gives that place on the road to
-- somebody else: who was promoted does not keep on the road the place he was promoted to. gap_raced_s is gap_s where no source says otherwise and
-- the winner as raced is the official winner; where he is not, gaps count from different riders and it stays unknown.

DELETE FROM result
WHERE EXISTS (SELECT 1 FROM touched AS t WHERE t.race_id = result.race_id AND t.year = result.year);

INSERT INTO result
WITH statement AS (
    SELECT
        i.import_id,
        s.source_id,
        row_number() OVER (ORDER BY s.priority, i.import_id DESC, s.source_id) AS preference
    FROM (SELECT DISTINCT import_id, source_id FROM claim) AS i
    JOIN source AS s ON s.source_id = i.source_id
),
-- A classification of an edition or stage, by a number: the steps after this compare it for each line.
list AS (
    SELECT c.race_id, c.year, c.classification, c.stage, row_number() OVER () AS list
    FROM claim AS c
    JOIN touched AS t ON t.race_id = c.race_id AND t.year = c.year
    GROUP BY c.race_id, c.year, c.classification, c.stage
),
-- The order of preference is that of the statement and then of the line; lines fit into 32 bits.
preferred AS (
    SELECT
        l.list,
        coalesce(m.into_rider_id, c.rider_id) AS rider_id,
        CASE
            WHEN c.rank IS NOT NULL OR c.status <> 'FINISHED'
                THEN struct_pack(rank := c.rank, status := c.status, source_id := c.source_id)
        END AS place,
        c.source_id, c.rank_raced, c.time_s, c.gap_s, c.gap_raced_s, c.points, c.team, c.bib, c.nation_raced,
        i.preference * 4294967296 + c.line AS preference
    FROM claim AS c
    JOIN list AS l
        ON l.race_id = c.race_id AND l.year = c.year AND l.classification = c.classification
        AND l.stage IS NOT DISTINCT FROM c.stage
    JOIN statement AS i ON i.import_id = c.import_id AND i.source_id = c.source_id
    LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
),
-- Nearly every line is the only one of its rider in its list, and needs no comparing.
several AS (
    SELECT list, rider_id
    FROM preferred
    GROUP BY list, rider_id
    HAVING count(*) > 1
),
per_rider AS (
    SELECT
        list, rider_id, place, source_id AS any_source, rank_raced, time_s, gap_s, gap_raced_s, points, team, bib,
        nation_raced, 1 AS claim_count
    FROM preferred AS p
    ANTI JOIN several AS s ON s.list = p.list AND s.rider_id = p.rider_id
    UNION ALL
    SELECT
        list,
        rider_id,
        min_by(place, preference) AS place,
        min_by(source_id, preference) AS any_source,
        min_by(rank_raced, preference) AS rank_raced,
        min_by(time_s, preference) AS time_s,
        min_by(gap_s, preference) AS gap_s,
        min_by(gap_raced_s, preference) AS gap_raced_s,
        min_by(points, preference) AS points,
        min_by(team, preference) AS team,
        min_by(bib, preference) AS bib,
        min_by(nation_raced, preference) AS nation_raced,
        count(*) AS claim_count
    FROM preferred AS p
    SEMI JOIN several AS s ON s.list = p.list AND s.rider_id = p.rider_id
    GROUP BY list, rider_id
),
-- For each rank that several riders came to, the source that decides who holds it.
contested AS (
    SELECT list, place.rank AS rank
    FROM per_rider
    WHERE place.rank IS NOT NULL
    GROUP BY list, place.rank
    HAVING count(*) > 1
),
claimed AS (
    SELECT p.list, p.rider_id, p.place.rank AS rank, p.source_id, p.preference
    FROM preferred AS p
    JOIN contested AS c ON c.list = p.list AND c.rank = p.place.rank
),
deciding AS (
    SELECT c.list, c.rank, min_by(c.source_id, c.preference) AS source_id
    FROM claimed AS c
    JOIN per_rider AS r ON r.list = c.list AND r.rider_id = c.rider_id AND r.place.rank = c.rank
    GROUP BY c.list, c.rank
),
overruled AS (
    SELECT r.list, r.rider_id
    FROM per_rider AS r
    JOIN deciding AS d ON d.list = r.list AND d.rank = r.place.rank
    ANTI JOIN claimed AS c
        ON c.list = d.list AND c.rank = d.rank AND c.source_id = d.source_id AND c.rider_id = r.rider_id
),
standing AS (
    SELECT r.*
    FROM per_rider AS r
    ANTI JOIN overruled AS o ON o.list = r.list AND o.rider_id = r.rider_id
),
taken_on_the_road AS (
    SELECT DISTINCT list, rank_raced
    FROM standing
    WHERE rank_raced IS NOT NULL AND rank_raced IS DISTINCT FROM place.rank
),
winner_changed AS (
    SELECT list
    FROM standing
    GROUP BY list
    HAVING coalesce(bool_or(place.rank = 1 AND rank_raced > 1), false)
        OR (coalesce(bool_or(place.rank = 1), false)
            AND coalesce(bool_or(place.status = 'DSQ' AND rank_raced = 1), false))
)
SELECT
    l.race_id, l.year, l.classification, l.stage, s.rider_id,
    s.place.rank,
    coalesce(s.rank_raced, CASE WHEN t.list IS NULL THEN s.place.rank END),
    coalesce(s.place.status, 'FINISHED'),
    s.time_s,
    s.gap_s,
    CASE WHEN w.list IS NULL THEN coalesce(s.gap_raced_s, s.gap_s) ELSE s.gap_raced_s END,
    s.points,
    s.team,
    s.bib,
    s.nation_raced,
    coalesce(s.place.source_id, s.any_source),
    s.claim_count
FROM standing AS s
JOIN list AS l ON l.list = s.list
LEFT JOIN taken_on_the_road AS t ON t.list = s.list AND t.rank_raced = s.place.rank
LEFT JOIN winner_changed AS w ON w.list = s.list
ORDER BY l.race_id, l.year, l.classification, l.stage NULLS FIRST,
    coalesce(s.place.rank, 100000), coalesce(s.rank_raced, 100000), s.rider_id;
