-- Those races that race_ids() gives, without its error: what a part of a macro looks at whose calendar() asks race_ids().
-- race TEXT: as there. Columns: race_id. One row a race.
CREATE OR REPLACE MACRO race_filter(race) AS TABLE
SELECT r.race_id
FROM race AS r
WHERE race IS NULL
    OR r.race_id = race
    OR list_contains(race_words(race), r.race_id)
    OR list_contains(race_words(race), 'all-races')
    OR list_contains(race_words(race), CASE r.category WHEN 'women' THEN 'all-women' ELSE 'all' END)
    OR r.race_id IN (SELECT s.race_id FROM race_set AS s WHERE list_contains(race_words(race), s.set_id));
