-- General classifications, under one of two standings: as now official, or as raced.
-- standing TEXT: 'official' leaves out struck-out results and counts promoted ranks; 'raced' is the order on the road.
-- Columns: race_id, year, rider_id, rank, status, time_s, gap_s, team, nation, source_id.
CREATE OR REPLACE MACRO standings(standing := 'official') AS TABLE
SELECT
    r.race_id,
    r.year,
    r.rider_id,
    CASE standing
        WHEN 'official' THEN r.rank
        WHEN 'raced' THEN r.rank_raced
        ELSE error('standing is ''official'' or ''raced'', given ''' || standing || '''')
    END AS rank,
    r.status,
    r.time_s,
    CASE WHEN standing = 'raced' THEN r.gap_raced_s ELSE r.gap_s END AS gap_s,
    team_name(r.team) AS team,
    coalesce(r.nation_raced, d.nation) AS nation,
    r.source_id
FROM result AS r
LEFT JOIN rider AS d ON d.rider_id = r.rider_id
WHERE r.classification = 'GENERAL' AND r.stage IS NULL;
