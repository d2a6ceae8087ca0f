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
-- As raced: where no source says that the order on the road was another, rank_raced is rank. Where one does, it is a whole
-- order: riders of whom it is not stated fill the free places in the order of their ranks, so that those promoted when
-- somebody was struck out stand behind him. A place that was struck out and passed on to nobody promoted nobody: the ranks
-- after it stand. Where the first as raced is not among the riders of a list, since the gaps as raced count from somebody else,
-- there is no order as raced.
-- Gaps count from the first. Where the winner as raced is not the official one, a gap of the official winner shows that they
-- count from the winner as raced, and the official ones are those less his; otherwise they are official, and those as raced
-- are those plus his own, where a source states it. Where none does, it stays unknown.

DELETE FROM result
WHERE EXISTS (SELECT 1 FROM touched AS t WHERE t.race_id = result.race_id AND t.year = result.year);

-- The classifications of editions and stages, by numbers in their order. Most are plain: one statement, in which nobody stands
-- twice, of nothing that was otherwise on the road. There is nothing to compare then.
CREATE OR REPLACE TEMP TABLE touched_list AS
SELECT
    c.race_id, c.year, c.classification, c.stage,
    row_number() OVER (ORDER BY c.race_id, c.year, c.classification, c.stage NULLS FIRST) AS list,
    min(c.import_id) = max(c.import_id) AND min(c.source_id) = max(c.source_id)
        AND count(c.rank_raced) = 0 AND count(c.gap_raced_s) = 0
        AND count(*) = count(DISTINCT coalesce(m.into_rider_id, c.rider_id)) AS plain
FROM claim AS c
JOIN touched AS t ON t.race_id = c.race_id AND t.year = c.year
LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
GROUP BY c.race_id, c.year, c.classification, c.stage;

INSERT INTO result
WITH statement AS (
    SELECT
        i.import_id,
        s.source_id,
        row_number() OVER (ORDER BY s.priority, i.import_id DESC, s.source_id) AS preference
    FROM (SELECT DISTINCT import_id, source_id FROM claim) AS i
    JOIN source AS s ON s.source_id = i.source_id
),
list AS (
    SELECT race_id, year, classification, stage, list FROM touched_list WHERE NOT plain
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
reordered AS (
    SELECT DISTINCT list
    FROM standing
    WHERE rank_raced IS NOT NULL AND rank_raced IS DISTINCT FROM place.rank
),
-- Riders who share a rank fill as many places as they are.
placed AS (
    SELECT
        s.list,
        s.rider_id,
        s.place.rank AS rank,
        s.rank_raced,
        s.place.rank + row_number() OVER (PARTITION BY s.list, s.place.rank ORDER BY s.rider_id) - 1 AS official_place,
        s.rank_raced + row_number() OVER (PARTITION BY s.list, s.rank_raced ORDER BY s.rider_id) - 1 AS raced_place
    FROM standing AS s
    SEMI JOIN reordered AS r ON r.list = s.list
),
road AS (
    SELECT
        list,
        coalesce(list_sort(list(official_place) FILTER (WHERE rank IS NOT NULL)), []) AS official_places,
        list_sort(list(raced_place) FILTER (WHERE rank_raced IS NOT NULL)) AS raced_places,
        coalesce(list(rank) FILTER (WHERE rank IS NOT NULL AND rank_raced IS NOT NULL), []) AS stated_ranks,
        coalesce(list_sort(list(raced_place) FILTER (WHERE rank IS NULL AND rank_raced IS NOT NULL)), []) AS struck_places
    FROM placed
    GROUP BY list
),
-- The official places that went to nobody: struck out, and empty although a later one is not.
vacated AS (
    SELECT
        *,
        list_reduce(
            list_transform(struck_places, lambda place, nth: [place, nth - 1]),
            lambda vacant, struck: CASE
                WHEN list_contains(official_places, struck[1] - struck[2] + len(vacant))
                    OR struck[1] - struck[2] + len(vacant) > coalesce(list_max(official_places), 0) THEN vacant
                ELSE list_append(vacant, struck[1] - struck[2] + len(vacant))
            END,
            CAST([] AS BIGINT[])) AS vacant_places
    FROM road
),
-- The n-th of the places that no stated rider holds.
raced AS (
    SELECT
        p.list,
        p.rider_id,
        CASE
            WHEN p.rank_raced IS NOT NULL THEN p.rank_raced
            WHEN p.rank IS NOT NULL
                THEN CAST(list_reduce(
                    v.raced_places,
                    lambda free, taken: CASE WHEN taken <= free THEN free + 1 ELSE free END,
                    p.rank - len(list_filter(v.stated_ranks, lambda each: each < p.rank))
                        - len(list_filter(v.vacant_places, lambda each: each < p.rank))) AS INTEGER)
        END AS rank_raced
    FROM placed AS p
    JOIN vacated AS v ON v.list = p.list
),
-- The winner as raced is missing: whoever is first of those that are here has a gap to him.
headless AS (
    SELECT s.list
    FROM standing AS s
    LEFT JOIN raced AS r ON r.list = s.list AND r.rider_id = s.rider_id
    WHERE coalesce(r.rank_raced, s.place.rank) = 1
    GROUP BY s.list
    HAVING min(s.gap_raced_s) > 0
),
winner_changed AS (
    SELECT
        s.list,
        min(CASE WHEN s.place.rank = 1 THEN s.gap_s END) AS official_winners_gap_s,
        min(CASE WHEN s.place.rank = 1 THEN s.gap_raced_s END) AS official_winners_gap_raced_s
    FROM standing AS s
    JOIN raced AS r ON r.list = s.list AND r.rider_id = s.rider_id
    GROUP BY s.list
    HAVING bool_or(s.place.rank = 1) AND bool_or(r.rank_raced = 1)
        AND NOT coalesce(bool_or(s.place.rank = 1 AND r.rank_raced = 1), false)
),
resolved AS (
    SELECT
        s.list,
        s.rider_id,
        s.place.rank AS rank,
        CASE WHEN h.list IS NULL THEN coalesce(r.rank_raced, s.rank_raced, s.place.rank) END AS rank_raced,
        coalesce(r.rank_raced, s.rank_raced, 100000) AS road_order,
        coalesce(s.place.status, 'FINISHED') AS status,
        s.time_s,
        CASE
            WHEN w.official_winners_gap_s > 0
                THEN CASE WHEN s.gap_s >= w.official_winners_gap_s THEN round(s.gap_s - w.official_winners_gap_s, 3) END
            ELSE s.gap_s
        END AS gap_s,
        CASE
            WHEN w.list IS NULL OR w.official_winners_gap_s > 0 THEN coalesce(s.gap_raced_s, s.gap_s)
            WHEN r.rank_raced = 1 THEN coalesce(s.gap_raced_s, 0)
            ELSE coalesce(s.gap_raced_s, round(s.gap_s + w.official_winners_gap_raced_s, 3))
        END AS gap_raced_s,
        s.points,
        s.team,
        s.bib,
        s.nation_raced,
        coalesce(s.place.source_id, s.any_source) AS source_id,
        s.claim_count
    FROM standing AS s
    LEFT JOIN raced AS r ON r.list = s.list AND r.rider_id = s.rider_id
    LEFT JOIN headless AS h ON h.list = s.list
    LEFT JOIN winner_changed AS w ON w.list = s.list
    UNION ALL
    SELECT
        l.list, coalesce(m.into_rider_id, c.rider_id), c.rank, c.rank, 100000, c.status, c.time_s, c.gap_s, c.gap_s, c.points, c.team,
        c.bib, c.nation_raced, c.source_id, 1
    FROM claim AS c
    JOIN touched_list AS l
        ON l.race_id = c.race_id AND l.year = c.year AND l.classification = c.classification
        AND l.stage IS NOT DISTINCT FROM c.stage AND l.plain
    LEFT JOIN rider_merge AS m ON m.rider_id = c.rider_id
)
SELECT
    l.race_id, l.year, l.classification, l.stage, r.rider_id, r.rank, r.rank_raced, r.status, r.time_s, r.gap_s, r.gap_raced_s,
    r.points, r.team, r.bib, r.nation_raced, r.source_id, r.claim_count
FROM resolved AS r
JOIN touched_list AS l ON l.list = r.list
ORDER BY r.list, coalesce(r.rank, 100000), r.road_order, r.rider_id;

DROP TABLE touched_list;
