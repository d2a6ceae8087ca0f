-- Riders, races and values that are in doubt, on top of small-history.sql and counting-history.sql. The race is the Adler Prize.
-- Kim Adler is told by two sources, by one as Adler Kim: the same places twice, one team, one start number, ages a year apart.
-- Ole Brandt and Ole Brant: a letter apart, eight years between them. Per Holm of two nations: two places in one list.
-- Ivan Petrov and Iwan Petrow have two keys of one site. Jan Klaas Vries and Jan Vries: merged by hand, judged by an import before.
INSERT INTO source (source_id, title, kind, priority, note) VALUES ('t', 'Another Source', 'results-site', 2, 'a note'), ('u', 'Unused', 'press', 5, NULL);
INSERT INTO import_log (import_id, file, format, digest, source_id, lines_read, lines_rejected) VALUES
    (1, 'a.csv', 'f', 'd1', 's', 9, 0), (2, 'b.csv', 'f', 'd2', 't', 9, 0), (3, 'people.csv', 'f', 'd3', 't', 9, 0);
INSERT INTO race (race_id, name, kind, category, nation, home_place, home_region, first_year, winners_complete, source) VALUES
    ('adler-prize', 'Adler Prize', 'one-day', 'men', 'DEN', NULL, NULL, 2001, false, 's'),
    ('adlar-prize', 'Adlar Prize', 'one-day', 'men', 'DEN', NULL, NULL, 2001, false, 's'),
    ('great-adler-prize', 'Great Adler Prize', 'one-day', 'men', NULL, NULL, NULL, NULL, false, 's'),
    ('adler-prize-women', 'Adler Prize Women', 'one-day', 'women', NULL, NULL, NULL, NULL, false, 's'),
    ('fjord-round', 'Fjord Round', 'one-day', 'men', NULL, NULL, NULL, NULL, false, 's'),
    ('fjord-rounds', 'Fjord Rounds', 'one-day', 'men', NULL, NULL, NULL, NULL, false, 's'),
    ('sund-ride', 'Sund Ride', 'one-day', 'men', NULL, NULL, NULL, NULL, false, 's'),
    ('sund-rides', 'Sund Rides', 'one-day', 'men', NULL, NULL, NULL, NULL, false, 's'),
    ('sky', 'Sky', 'one-day', 'men', NULL, NULL, NULL, NULL, false, 's'),
    ('sky-run', 'Sky Run', 'one-day', 'men', NULL, NULL, NULL, NULL, false, 's');
INSERT INTO race_alias VALUES ('fjord-round', 'Adler Price', 's');
INSERT INTO race_key (family, key, race_id, source) VALUES ('site', '1', 'sund-ride', 's'), ('site', '2', 'sund-rides', 's'), ('other', '3', 'adler-prize', 's');
INSERT INTO edition (race_id, year, held, distance_km, source) VALUES
    ('adler-prize', 2001, 'held', 100, 's'), ('adler-prize', 2002, 'held', NULL, 's'), ('adler-prize', 2003, 'held', NULL, 's'),
    ('adler-prize', 2004, 'not-held', NULL, 's'), ('adlar-prize', 2001, 'held', NULL, 's'), ('adlar-prize', 2011, 'held', NULL, 's'),
    ('fjord-round', 2001, 'held', NULL, 's'), ('fjord-rounds', 2001, 'held', NULL, 's');
INSERT INTO rider (rider_id, name, nation, birth_date, source) VALUES
    ('kim-adler', 'Kim Adler', 'DEN', NULL, 's'), ('kim-adler-2', 'ADLER Kim', 'DEN', '1980-05-01', 's'),
    ('ole-brandt', 'Ole Brandt', 'NOR', '1970-01-01', 's'), ('ole-brant', 'Ole Brant', 'NOR', NULL, 's'),
    ('per-holm', 'Per Holm', 'SWE', NULL, 's'), ('per-holm-2', 'Per Holm', 'FIN', NULL, 's'),
    ('ivan-petrov', 'Ivan Petrov', 'RUS', NULL, 's'), ('iwan-petrow', 'Iwan Petrow', NULL, NULL, 's'),
    ('jan-vries', 'Jan Vries', 'NED', '1975-01-01', 's'), ('jan-klaas-vries', 'Jan Klaas Vries', 'NED', '1985-01-01', 's'),
    ('xy', 'X Y', NULL, NULL, 's');
INSERT INTO rider_alias (rider_id, alias, source) VALUES ('ole-brandt', 'Olle Brandt', 's'), ('xy', 'Petrov', 's');
INSERT INTO rider_merge VALUES ('jan-vries', 'jan-klaas-vries', 'both say so');
INSERT INTO identity_decision (import_id, name, rider_id, other_rider_id, verdict, probability, evidence) VALUES
    (2, 'Jan Vries', 'jan-vries', 'jan-klaas-vries', 'review', 0.5, 'nation +1'),
    (1, 'Jan Vries', 'jan-klaas-vries', 'jan-vries', 'two', 0.1, 'years -2'),
    (1, 'Kim Adler', 'kim-adler', 'ole-brandt', 'two', 0.1, 'name -20');
INSERT INTO rider_key (family, key, rider_id, source) VALUES
    ('site', '7', 'ivan-petrov', 's'), ('site', '8', 'iwan-petrow', 's'), ('other', '9', 'ivan-petrov', 's'),
    ('third', '1', 'iwan-petrow', 's'), ('site', '5', 'kim-adler', 's'), ('other', '6', 'kim-adler-2', 's');
INSERT INTO claim (import_id, line, race_id, year, classification, stage, rider_id, rank, rank_raced, status, time_s, gap_s, gap_raced_s, team, bib, source_id, age) VALUES
    (1, 1, 'adler-prize', 2001, 'GENERAL', NULL, 'kim-adler', 1, 1, 'FINISHED', 9000, 0, 0, 'Red Team', 7, 's', 20),
    (2, 1, 'adler-prize', 2001, 'GENERAL', NULL, 'kim-adler-2', 1, 1, 'FINISHED', 9000, 0, 0, 'red team', 7, 't', 21),
    (1, 2, 'adler-prize', 2002, 'GENERAL', NULL, 'kim-adler', 2, 2, 'FINISHED', NULL, 5, 5, 'Red Team', 8, 's', NULL),
    (2, 2, 'adler-prize', 2002, 'GENERAL', NULL, 'kim-adler-2', 2, 2, 'FINISHED', NULL, 5, 5, 'Red Team', 8, 't', NULL),
    (1, 3, 'adler-prize', 2002, 'GENERAL', NULL, 'ole-brandt', 3, 4, 'FINISHED', 9100, 10, 12, 'Blue', 9, 's', NULL),
    (2, 3, 'adler-prize', 2002, 'GENERAL', NULL, 'ole-brandt', 4, 3, 'FINISHED', 9101.5, 11, 13, 'Blue', 9, 't', NULL),
    (1, 4, 'adlar-prize', 2011, 'GENERAL', NULL, 'ole-brant', 1, 1, 'FINISHED', NULL, NULL, NULL, 'Green', 9, 's', 40),
    (1, 5, 'adler-prize', 2001, 'GENERAL', NULL, 'per-holm', 5, 5, 'FINISHED', NULL, NULL, NULL, 'Red Team', 50, 's', NULL),
    (1, 6, 'adler-prize', 2001, 'GENERAL', NULL, 'per-holm-2', 6, 6, 'FINISHED', NULL, NULL, NULL, 'Yellow', 51, 's', NULL),
    (1, 7, 'adler-prize', 2001, 'STAGE', '1', 'per-holm', 3, 3, 'FINISHED', NULL, NULL, NULL, NULL, NULL, 's', NULL),
    (2, 4, 'adler-prize', 2001, 'STAGE', '1', 'per-holm', NULL, NULL, 'DNF', NULL, NULL, NULL, NULL, NULL, 't', NULL),
    (1, 8, 'adler-prize', 2001, 'STAGE', '2', 'per-holm', 3, 3, 'FINISHED', NULL, NULL, NULL, NULL, NULL, 's', NULL),
    (1, 9, 'adler-prize', 2003, 'GENERAL', NULL, 'ivan-petrov', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, NULL, 's', NULL),
    (2, 5, 'adler-prize', 2003, 'GENERAL', NULL, 'iwan-petrow', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, NULL, 't', NULL),
    (1, 10, 'adler-prize', 2003, 'GENERAL', NULL, 'jan-vries', 2, 2, 'FINISHED', NULL, 3, 3, NULL, NULL, 's', 28),
    (2, 6, 'adler-prize', 2003, 'GENERAL', NULL, 'jan-klaas-vries', 3, 2, 'FINISHED', NULL, 3, 3, NULL, NULL, 't', 18);
INSERT INTO result (race_id, year, classification, stage, rider_id, rank, rank_raced, status, time_s, gap_s, gap_raced_s, team, source_id, claim_count) VALUES
    ('adler-prize', 2001, 'GENERAL', NULL, 'kim-adler-2', 1, 1, 'FINISHED', 9000, 0, 0, 'Red Team', 't', 1),
    ('adler-prize', 2001, 'GENERAL', NULL, 'per-holm', 5, 5, 'FINISHED', NULL, NULL, NULL, 'Red Team', 's', 1),
    ('adler-prize', 2001, 'GENERAL', NULL, 'per-holm-2', 6, 6, 'FINISHED', NULL, NULL, NULL, 'Yellow', 's', 1),
    ('adler-prize', 2001, 'STAGE', '1', 'per-holm', NULL, NULL, 'DNF', NULL, NULL, NULL, NULL, 't', 2),
    ('adler-prize', 2002, 'GENERAL', NULL, 'kim-adler', 2, 2, 'FINISHED', NULL, 5, 5, 'Red Team', 's', 1),
    ('adler-prize', 2002, 'GENERAL', NULL, 'ole-brandt', 4, 3, 'FINISHED', 9101.5, 11, 13, 'Blue', 't', 2),
    ('adlar-prize', 2011, 'GENERAL', NULL, 'ole-brant', 1, 1, 'FINISHED', NULL, NULL, NULL, 'Green', 's', 1),
    ('adler-prize', 2003, 'GENERAL', NULL, 'ivan-petrov', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('adler-prize', 2003, 'GENERAL', NULL, 'jan-klaas-vries', 3, 2, 'FINISHED', NULL, 3, 3, NULL, 't', 2),
    ('fjord-round', 2001, 'GENERAL', NULL, 'per-holm', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('fjord-rounds', 2001, 'GENERAL', NULL, 'ole-brandt', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('adlar-prize', 2001, 'GENERAL', NULL, 'kim-adler-2', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('fjord-round', 2002, 'GENERAL', NULL, 'iwan-petrow', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1);
INSERT INTO disputed_value (subject, race_id, year, rider_id, field, value, source_id, chosen) VALUES
    ('edition', 'adler-prize', 2001, NULL, 'distance_km', '100', 's', true),
    ('edition', 'adler-prize', 2001, NULL, 'distance_km', '101', 't', false),
    ('edition', 'adler-prize', 2002, NULL, 'distance_km', '99', 's', true),
    ('edition', 'adler-prize', 2001, NULL, 'date', '2001-05-02', 't', false),
    ('rider', NULL, NULL, 'ole-brandt', 'birth_date', '1970-01-01', 's', true),
    ('rider', NULL, NULL, 'ole-brandt', 'birth_date', '1970-01-02', 't', false);
INSERT INTO fact_claim (import_id, line, subject, rider_id, race_id, year, field, value, before, in_use) VALUES
    (3, 1, 'rider', 'kim-adler', NULL, NULL, 'nation', 'NOR', NULL, false),
    (3, 1, 'rider', 'kim-adler', NULL, NULL, 'birth_date', '1981-01-01', NULL, false),
    (3, 2, 'rider', 'kim-adler-2', NULL, NULL, 'birth_date', '1980-05-01', NULL, true),
    (3, 3, 'race', NULL, 'adler-prize', NULL, 'nation', 'SWE', NULL, false),
    (3, 4, 'edition', NULL, 'adler-prize', 2001, 'distance_km', '102', NULL, false),
    (3, 5, 'edition', NULL, 'adler-prize', 2002, 'held', 'held', NULL, false);
-- Group Race: its home is a group of regions; winners from the town, a province and a region of it, from elsewhere in the nation, from
-- another nation, and from nobody knows where. 2003 the second is struck out and nobody moved up; 2004 a stage's second is, and its next
-- stage is won by who was second on the road.
-- Moving Race has no nation and finishes elsewhere each year. Five Race: five margins, ten riders in 2001 and nine in 2002.
INSERT INTO place (place_id, name, precision, municipality, province, region, nation, lat, lon, source) VALUES
    ('inland', 'Inland', 'province', NULL, 'ES-BI', 'ES-PV', 'ESP', NULL, NULL, 's'),
    ('hills', 'Hills', 'region', NULL, NULL, 'ES-NC', 'ESP', NULL, NULL, 's'),
    ('south', 'South', 'town', 'South', 'ES-SE', 'ES-AN', 'ESP', 37, -6, 's');
INSERT INTO region_group VALUES ('north', 'The North', 'ES-PV', 's'), ('north', 'The North', 'ES-NC', 's');
INSERT INTO rider (rider_id, name, nation, birth_place, birth_place_basis, source) VALUES
    ('ga', 'Ga Inland', 'ESP', 'inland', 'born', 's'), ('gb', 'Gb Hills', 'ESP', 'hills', 'born', 's'),
    ('gc', 'Gc South', 'ESP', 'south', 'born', 's');
INSERT INTO race (race_id, name, kind, category, nation, home_place, home_region, home_group, first_year, winners_complete, source) VALUES
    ('group-race', 'Group Race', 'stage-race', 'men', 'ESP', 'porto', NULL, 'north', 2001, true, 's'),
    ('moving-race', 'Moving Race', 'one-day', 'men', NULL, NULL, NULL, NULL, 2001, true, 's'),
    ('five-race', 'Five Race', 'one-day', 'men', NULL, NULL, NULL, NULL, 2001, true, 's');
INSERT INTO edition (race_id, year, held, finish_place, decided_on, source) VALUES
    ('group-race', 2001, 'held', NULL, NULL, 's'), ('group-race', 2002, 'held', NULL, NULL, 's'), ('group-race', 2003, 'held', NULL, NULL, 's'),
    ('group-race', 2004, 'held', NULL, NULL, 's'), ('group-race', 2005, 'held', 'south', NULL, 's'), ('group-race', 2006, 'held', NULL, NULL, 's'),
    ('moving-race', 2001, 'held', 'monte', NULL, 's'), ('moving-race', 2002, 'held', 'porto', NULL, 's'),
    ('five-race', 2001, 'held', NULL, NULL, 's'), ('five-race', 2002, 'held', NULL, NULL, 's'), ('five-race', 2003, 'held', NULL, NULL, 's'),
    ('five-race', 2004, 'held', NULL, NULL, 's'), ('five-race', 2005, 'held', NULL, NULL, 's');
INSERT INTO result (race_id, year, classification, stage, rider_id, rank, rank_raced, status, gap_s, gap_raced_s, source_id, claim_count)
SELECT split_part(r.line, ' ', 1), CAST(split_part(r.line, ' ', 2) AS INTEGER), CASE WHEN split_part(r.line, ' ', 3) = '.' THEN 'GENERAL' ELSE 'STAGE' END,
    nullif(split_part(r.line, ' ', 3), '.'), split_part(r.line, ' ', 4), CAST(nullif(split_part(r.line, ' ', 5), '.') AS INTEGER),
    CAST(split_part(r.line, ' ', 6) AS INTEGER), CASE WHEN split_part(r.line, ' ', 5) = '.' THEN 'DSQ' ELSE 'FINISHED' END,
    CAST(nullif(split_part(r.line, ' ', 7), '.') AS DOUBLE), CAST(nullif(split_part(r.line, ' ', 7), '.') AS DOUBLE), 's', 1
FROM (VALUES
    ('group-race 2001 . ga 1 1 0'), ('group-race 2002 . gb 1 1 0'), ('group-race 2003 . gc 1 1 0'), ('group-race 2003 . ga . 2 .'),
    ('group-race 2003 . gb 3 3 9'), ('group-race 2004 . carlo-alto 1 1 0'), ('group-race 2004 1 ga . 2 .'), ('group-race 2004 1 gb 3 3 8'),
    ('group-race 2004 2 gc . 1 .'), ('group-race 2004 2 gb 1 2 0'), ('group-race 2004 . gb 3 3 7'), ('group-race 2005 . dirk-vlak 1 1 0'), ('group-race 2005 . ga 2 2 6'), ('group-race 2005 . gb 2 2 .'),
    ('group-race 2006 . ben-mar 1 1 0'), ('group-race 2006 . gc 2 2 .'), ('group-race 2006 . gb 2 2 .'),
    ('moving-race 2001 . carlo-alto 1 1 0'), ('moving-race 2002 . carlo-alto 1 1 0'),
    ('five-race 2001 . ga 1 1 0'), ('five-race 2001 . gb 2 2 1'), ('five-race 2001 . gc 3 3 1'), ('five-race 2001 . wa 4 4 1'),
    ('five-race 2001 . wb 5 5 1'), ('five-race 2001 . wc 6 6 1'), ('five-race 2001 . wd 7 7 1'), ('five-race 2001 . we 8 8 1'),
    ('five-race 2001 . wf 9 9 1'), ('five-race 2001 . ben-mar 10 10 1'),
    ('five-race 2002 . ga 1 1 0'), ('five-race 2002 . gb 2 2 2'), ('five-race 2002 . gc 3 3 2'), ('five-race 2002 . wa 4 4 2'),
    ('five-race 2002 . wb 5 5 2'), ('five-race 2002 . wc 6 6 2'), ('five-race 2002 . wd 7 7 2'), ('five-race 2002 . we 8 8 2'),
    ('five-race 2002 . wf 9 9 2'),
    ('five-race 2003 . gb 1 1 0'), ('five-race 2003 . gc 2 2 4'), ('five-race 2004 . gb 1 1 0'), ('five-race 2004 . ga 2 2 8'),
    ('five-race 2005 . ga 1 1 0'), ('five-race 2005 . gb 2 2 100')) AS r (line);
