INSERT INTO claim (
    import_id, line, race_id, year, classification, stage, rider_id, rank, rank_raced, status, time_s, gap_s, gap_raced_s,
    points, team, bib, nation_raced, source_id, rider_key, age, mark)
SELECT
    $import_id,
    l.line,
    s.race_id,
    s.year,
    s.classification,
    s.stage,
    CASE WHEN s.classification = 'TEAM' THEN 'team-' || slug(l.rider) ELSE p.rider_id END,
    l.rank,
    l.rank_raced,
    l.status,
    l.time_s,
    l.gap_s,
    l.gap_raced_s,
    l.points,
    CASE WHEN s.classification = 'TEAM' THEN coalesce(l.team, l.rider) ELSE l.team END,
    l.bib,
    CASE WHEN a.nation IS DISTINCT FROM d.nation THEN a.nation END,
    $source_id,
    l.rider_key,
    CASE WHEN l.age BETWEEN 10 AND 69 THEN l.age END,
    l.mark
FROM staged_line AS l
JOIN staged_sheet AS s ON s.sheet = l.sheet
LEFT JOIN staged_appearance AS a ON a.entry = l.entry
LEFT JOIN staged_entry AS e ON e.entry = l.entry
LEFT JOIN staged_person AS p ON p.member = e.member
LEFT JOIN rider AS d ON d.rider_id = p.rider_id
ORDER BY l.entry;

-- A line that an earlier import of the same file refused is understood now.
UPDATE reject
SET taken_in_by = $import_id
WHERE import_id <> $import_id AND file = $file AND taken_in_by IS NULL
    AND (
        text IN (SELECT t.text FROM staged_text AS t SEMI JOIN staged_line AS l ON l.entry = t.entry)
        OR (line IN (SELECT line FROM staged_line)
            AND import_id IN (SELECT import_id FROM import_log WHERE format = $format)
            AND text NOT IN (SELECT text FROM staged_reject)));

INSERT INTO import_made (import_id, what, id)
SELECT $import_id, 'rider', rider_id FROM staged_new_rider ORDER BY rider_id;

INSERT INTO import_log (import_id, file, format, digest, source_id, lines_read, lines_rejected)
SELECT
    $import_id, $file, $format, $digest, $source_id,
    (SELECT count(*) FROM staged_line), (SELECT count(*) FROM staged_reject WHERE kind = 'line');

-- What is left to do asks the archive; a list of millions should not lie here beside it.
DROP TABLE staged_line;
DROP TABLE staged_text;
DROP TABLE staged_reject;
DROP TABLE staged_name;
DROP TABLE staged_person;
DROP TABLE staged_appearance;
DROP TABLE staged_entry;
DROP TABLE staged_member;
DROP TABLE staged_evidence;
DROP TABLE staged_season;
DROP TABLE staged_known_claim;
