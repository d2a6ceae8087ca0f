-- A made-up race of women on top of small-history.sql, for what is easily counted wrong. The list is complete.
-- 2001 A wins, to the second; gaps with ties: 2, 3, 3, 5, 5, 5 and a tie over the tenth place; 2002 A keeps the title;
-- 2003 not held; 2004 A keeps it, as nothing but 2003 lies between; 2005 nobody: the winner is struck out, the next keep 2 and 3;
-- 2006 two are struck out and the third man promoted; 2007 a contest of teams; 2008 on points; 2009 not awarded;
-- 2010 not in the archive; 2011 A again; 2012 disputed; 2013 shared by three, no speed may be computed; 2014 winner known, no list;
-- a stage of 2014 was annulled, its speed is stated.
INSERT INTO race (race_id, name, kind, category, nation, home_place, home_region, first_year, winners_complete, source) VALUES
    ('cut-race', 'Cut Race', 'stage-race', 'women', NULL, NULL, NULL, 2001, true, 's');
INSERT INTO edition (race_id, year, held, cause, date, last_date, distance_km, decided_on, no_winner, no_speed, source) VALUES
    ('cut-race', 2001, 'held', NULL, '2001-05-01', '2001-05-09', 800, NULL, NULL, NULL, 's'),
    ('cut-race', 2002, 'held', NULL, '2002-05-01', NULL, 810, NULL, NULL, NULL, 's'),
    ('cut-race', 2003, 'not-held', 'war', NULL, NULL, NULL, NULL, NULL, NULL, 's'),
    ('cut-race', 2004, 'held', NULL, '2004-05-01', '2004-05-09', 820, NULL, NULL, NULL, 's'),
    ('cut-race', 2005, 'held', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 's'),
    ('cut-race', 2006, 'held', NULL, NULL, NULL, 700, NULL, NULL, NULL, 's'),
    ('cut-race', 2007, 'held', NULL, NULL, NULL, NULL, NULL, 'team', NULL, 's'),
    ('cut-race', 2008, 'held', NULL, NULL, NULL, 700, 'points', NULL, NULL, 's'),
    ('cut-race', 2009, 'held', NULL, NULL, NULL, NULL, NULL, 'not-awarded', NULL, 's'),
    ('cut-race', 2011, 'held', NULL, '2011-05-01', '2011-05-09', 700, NULL, NULL, NULL, 's'),
    ('cut-race', 2012, 'disputed', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 's'),
    ('cut-race', 2013, 'held', NULL, '2013-05-01', '2013-05-09', 700, NULL, NULL, 'interrupted', 's'),
    ('cut-race', 2014, 'held', NULL, '2014-05-01', '2014-05-09', NULL, NULL, NULL, NULL, 's');
INSERT INTO rider (rider_id, name, nation, birth_date, birth_place, birth_place_basis, source) VALUES
    ('wa', 'Wa Uno', 'ESP', '1981-05-05', 'porto', 'born', 's'), ('wb', 'Wb Dos', 'ITA', NULL, NULL, NULL, 's'),
    ('wc', 'Wc Tres', 'FRA', NULL, NULL, NULL, 's'), ('wd', 'Wd Cuatro', 'FRA', NULL, NULL, NULL, 's'),
    ('we', 'We Cinco', 'FRA', NULL, NULL, NULL, 's'), ('wf', 'Wf Seis', NULL, NULL, NULL, NULL, 's');
INSERT INTO result (race_id, year, classification, stage, rider_id, rank, rank_raced, status, time_s, gap_s, gap_raced_s, team, source_id, claim_count) VALUES
    ('cut-race', 2001, 'GENERAL', NULL, 'wa', 1, 1, 'FINISHED', 80000, 0, 0, NULL, 's', 1),
    ('cut-race', 2001, 'GENERAL', NULL, 'wb', 2, 2, 'FINISHED', NULL, 7, 7, NULL, 's', 1),
    ('cut-race', 2001, 'GENERAL', NULL, 'wc', 3, 3, 'FINISHED', NULL, 9, 9, NULL, 's', 1),
    ('cut-race', 2001, 'GENERAL', NULL, 'wd', 3, 3, 'FINISHED', NULL, 9, 9, NULL, 's', 1),
    ('cut-race', 2001, 'GENERAL', NULL, 'we', 9, 9, 'FINISHED', NULL, 40, 40, NULL, 's', 1),
    ('cut-race', 2001, 'GENERAL', NULL, 'wf', 9, 9, 'FINISHED', NULL, 40, 40, NULL, 's', 1),
    ('cut-race', 2002, 'GENERAL', NULL, 'wa', 1, 1, 'FINISHED', NULL, 0, 0, NULL, 's', 1),
    ('cut-race', 2002, 'GENERAL', NULL, 'wb', 2, 2, 'FINISHED', NULL, 12, 12, NULL, 's', 1),
    ('cut-race', 2004, 'GENERAL', NULL, 'wa', 1, 1, 'FINISHED', 81000, 0, 0, NULL, 's', 1),
    ('cut-race', 2004, 'GENERAL', NULL, 'wc', 2, 2, 'FINISHED', NULL, 100, 100, NULL, 's', 1),
    ('cut-race', 2005, 'GENERAL', NULL, 'wb', NULL, 1, 'DSQ', NULL, NULL, 0, NULL, 's', 1),
    ('cut-race', 2005, 'GENERAL', NULL, 'wc', 2, 2, 'FINISHED', NULL, 5, 5, NULL, 's', 1),
    ('cut-race', 2005, 'GENERAL', NULL, 'wd', 3, 3, 'FINISHED', NULL, 6, 6, NULL, 's', 1),
    ('cut-race', 2006, 'GENERAL', NULL, 'wb', NULL, 1, 'DSQ', NULL, NULL, 0, NULL, 's', 1),
    ('cut-race', 2006, 'GENERAL', NULL, 'wc', NULL, 2, 'DSQ', NULL, NULL, 20, NULL, 's', 1),
    ('cut-race', 2006, 'GENERAL', NULL, 'wd', 1, 3, 'FINISHED', NULL, 0, 30, NULL, 's', 1),
    ('cut-race', 2006, 'GENERAL', NULL, 'we', 2, 4, 'FINISHED', NULL, 15, 45, NULL, 's', 1),
    ('cut-race', 2008, 'GENERAL', NULL, 'wb', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('cut-race', 2008, 'GENERAL', NULL, 'wc', 2, 2, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('cut-race', 2011, 'GENERAL', NULL, 'wa', 1, 1, 'FINISHED', 70000, 0, 0, NULL, 's', 1),
    ('cut-race', 2013, 'GENERAL', NULL, 'wb', 1, 1, 'FINISHED', 70000, 0, 0, NULL, 's', 1),
    ('cut-race', 2013, 'GENERAL', NULL, 'wc', 1, 1, 'FINISHED', 70000, 0, 0, NULL, 's', 1),
    ('cut-race', 2013, 'GENERAL', NULL, 'wd', 1, 1, 'FINISHED', 70000, 0, 0, NULL, 's', 1),
    ('cut-race', 2013, 'GENERAL', NULL, 'we', 4, 4, 'FINISHED', NULL, 2, 2, NULL, 's', 1),
    ('cut-race', 2014, 'GENERAL', NULL, 'wc', 1, 1, 'FINISHED', NULL, 0, 0, NULL, 's', 1);
UPDATE edition SET distance_km = 900, no_speed = 'annulled-stage', avg_speed_kmh = 40.5
WHERE race_id = 'cut-race' AND year = 2014;
