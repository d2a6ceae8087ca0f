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
-- As raced: rank_raced is rank where no source says otherwise. gap_raced_s is gap_s where no source says otherwise and
-- the winner as raced is the official winner; where he is not, gaps count from different riders and it stays unknown.

DELETE FROM result
WHERE EXISTS (SELECT 1 FROM touched AS t WHERE t.race_id = result.race_id AND t.year = result.year);

INSERT INTO result
WITH preferred AS (
    SELECT
        c.* REPLACE (coalesce(m.into_rider_id, c.rider_id) AS rider_id),
        row_number() OVER (
            PARTITION BY c.race_id, c.year, c.classification, c.stage
            ORDER BY s.priority, c.import_id DESC, c.source_id, c.line) AS preference
    FROM claim AS c
    JOIN touched AS t ON t.race_id = c.race_id AND t.year = c.year
    JOIN source AS s ON s.source_id = c.source_id
    LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
),
per_rider AS (
    SELECT
        race_id, year, classification, stage, rider_id,
        min_by(struct_pack(rank := rank, status := status, source_id := source_id), preference)
            FILTER (WHERE rank IS NOT NULL OR status <> 'FINISHED') AS place,
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
    FROM preferred
    GROUP BY race_id, year, classification, stage, rider_id
),
-- For each rank, the source that decides who holds it.
deciding AS (
    SELECT
        p.race_id, p.year, p.classification, p.stage, p.rank,
        min_by(p.source_id, p.preference) AS source_id
    FROM preferred AS p
    JOIN per_rider AS r
        ON r.race_id = p.race_id AND r.year = p.year AND r.classification = p.classification
        AND r.stage IS NOT DISTINCT FROM p.stage AND r.rider_id = p.rider_id AND r.place.rank = p.rank
    GROUP BY p.race_id, p.year, p.classification, p.stage, p.rank
),
standing AS (
    SELECT r.*
    FROM per_rider AS r
    WHERE r.place.rank IS NULL
       OR EXISTS (
            SELECT 1
            FROM deciding AS d
            JOIN preferred AS p
                ON p.race_id = d.race_id AND p.year = d.year AND p.classification = d.classification
                AND p.stage IS NOT DISTINCT FROM d.stage AND p.rank = d.rank AND p.source_id = d.source_id
            WHERE d.race_id = r.race_id AND d.year = r.year AND d.classification = r.classification
              AND d.stage IS NOT DISTINCT FROM r.stage AND d.rank = r.place.rank AND p.rider_id = r.rider_id)
),
winner_changed AS (
    SELECT race_id, year, classification, stage
    FROM standing
    GROUP BY race_id, year, classification, stage
    HAVING coalesce(bool_or(place.rank = 1 AND rank_raced > 1), false)
        OR (coalesce(bool_or(place.rank = 1), false)
            AND coalesce(bool_or(place.status = 'DSQ' AND rank_raced = 1), false))
)
SELECT
    s.race_id, s.year, s.classification, s.stage, s.rider_id,
    s.place.rank,
    coalesce(s.rank_raced, s.place.rank),
    coalesce(s.place.status, 'FINISHED'),
    s.time_s,
    s.gap_s,
    CASE WHEN w.race_id IS NULL THEN coalesce(s.gap_raced_s, s.gap_s) ELSE s.gap_raced_s END,
    s.points,
    s.team,
    s.bib,
    s.nation_raced,
    coalesce(s.place.source_id, s.any_source),
    s.claim_count
FROM standing AS s
LEFT JOIN winner_changed AS w
    ON w.race_id = s.race_id AND w.year = s.year AND w.classification = s.classification
    AND w.stage IS NOT DISTINCT FROM s.stage
ORDER BY s.race_id, s.year, s.classification, s.stage NULLS FIRST,
    coalesce(s.place.rank, 100000), coalesce(s.rank_raced, 100000), s.rider_id;
