-- A small made-up history, in which each answer can be worked out by hand.
-- Coast Classic (one day, AAA is ESP's): 2001-2010. 2003 not held; 2006 not in the archive; 2007 a shared win; 2009 winner not known.
-- Hill Tour (stage race of ITA): 2001-2004; 2004 the winner is struck out and nobody is promoted.
-- Ladies' Coast Classic (women): 2008.
INSERT INTO source (source_id, title, kind, priority) VALUES ('s', 'A Source', 'press', 5);
INSERT INTO place (place_id, name, precision, municipality, province, region, nation, lat, lon, source) VALUES
    ('porto', 'Porto', 'town', 'Porto', 'ES-SS', 'ES-PV', 'ESP', 43, -2, 's'),
    ('monte', 'Monte', 'town', 'Monte', 'IT-BG', 'IT-25', 'ITA', 45, 9, 's');
INSERT INTO race (race_id, name, kind, category, nation, home_place, home_region, first_year, winners_complete, source) VALUES
    ('coast-classic', 'Coast Classic', 'one-day', 'men', 'ESP', 'porto', 'ES-PV', 2001, true, 's'),
    ('hill-tour', 'Hill Tour', 'stage-race', 'men', 'ITA', NULL, NULL, 2001, false, 's'),
    ('ladies-coast', 'Ladies'' Coast Classic', 'one-day', 'women', 'ESP', 'porto', 'ES-PV', 2008, true, 's');
INSERT INTO race_set VALUES ('both', 'Coast and Hill', 'coast-classic', 's'), ('both', 'Coast and Hill', 'hill-tour', 's');
INSERT INTO edition (race_id, year, held, cause, date, last_date, distance_km, stage_count, decided_on, no_winner, won_how, source) VALUES
    ('coast-classic', 2001, 'held', NULL, '2001-04-01', NULL, 200, NULL, NULL, NULL, '5 km solo', 's'),
    ('coast-classic', 2002, 'held', NULL, '2002-04-01', NULL, 210, NULL, NULL, NULL, 'Sprint à deux', 's'),
    ('coast-classic', 2003, 'not-held', 'funds', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 's'),
    ('coast-classic', 2004, 'held', NULL, '2004-04-01', NULL, 200, NULL, NULL, NULL, NULL, 's'),
    ('coast-classic', 2005, 'held', NULL, '2005-04-01', NULL, NULL, NULL, NULL, NULL, NULL, 's'),
    ('coast-classic', 2007, 'held', NULL, '2007-04-01', NULL, 190, NULL, NULL, NULL, NULL, 's'),
    ('coast-classic', 2008, 'held', NULL, '2008-04-01', NULL, 190, NULL, NULL, NULL, NULL, 's'),
    ('coast-classic', 2009, 'held', NULL, '2009-04-01', NULL, 190, NULL, NULL, NULL, NULL, 's'),
    ('coast-classic', 2010, 'held', NULL, NULL, NULL, 190, NULL, NULL, NULL, NULL, 's'),
    ('hill-tour', 2001, 'held', NULL, '2001-06-01', '2001-06-10', 1000, 2, NULL, NULL, NULL, 's'),
    ('hill-tour', 2002, 'held', NULL, '2002-06-01', NULL, 1100, 2, NULL, NULL, NULL, 's'),
    ('hill-tour', 2003, 'held', NULL, '2003-06-01', '2003-06-10', 900, NULL, 'points', NULL, NULL, 's'),
    ('hill-tour', 2004, 'held', NULL, '2004-06-01', '2004-06-10', 900, NULL, NULL, 'struck-out', NULL, 's'),
    ('ladies-coast', 2008, 'held', NULL, '2008-04-01', NULL, 120, NULL, NULL, NULL, NULL, 's');
INSERT INTO rider (rider_id, name, nation, birth_date, birth_place, birth_place_basis, source) VALUES
    ('ana-ola', 'Ana Ola', 'ESP', '1985-01-01', 'porto', 'born', 's'),
    ('ben-mar', 'Ben Mar', 'ESP', '1980-04-02', 'porto', 'born', 's'),
    ('carlo-alto', 'Carlo Alto', 'ITA', '1975-03-31', 'monte', 'born', 's'),
    ('dirk-vlak', 'Dirk Vlak', 'BEL', '1970-04-01', NULL, NULL, 's'),
    ('emil-fond', 'Émil Fond', 'FRA', NULL, NULL, NULL, 's'),
    ('fritz-berg', 'Fritz Berg', NULL, '1979-12-31', NULL, NULL, 's');
INSERT INTO result (race_id, year, classification, stage, rider_id, rank, rank_raced, status, time_s, gap_s, gap_raced_s, team, source_id, claim_count) VALUES
    ('coast-classic', 2001, 'GENERAL', NULL, 'ben-mar', 1, 1, 'FINISHED', 18000, 0, 0, 'Reds', 's', 1),
    ('coast-classic', 2001, 'GENERAL', NULL, 'carlo-alto', 2, 2, 'FINISHED', NULL, 10, 10, 'Blues', 's', 1),
    ('coast-classic', 2001, 'GENERAL', NULL, 'dirk-vlak', 3, 3, 'FINISHED', NULL, 10, 10, NULL, 's', 1),
    ('coast-classic', 2002, 'GENERAL', NULL, 'ben-mar', 1, 1, 'FINISHED', 18905, 0, 0, 'Reds', 's', 1),
    ('coast-classic', 2002, 'GENERAL', NULL, 'dirk-vlak', 2, 2, 'FINISHED', NULL, 0, 0, NULL, 's', 1),
    ('coast-classic', 2002, 'GENERAL', NULL, 'emil-fond', 3, 3, 'FINISHED', NULL, 65, 65, NULL, 's', 1),
    ('coast-classic', 2004, 'GENERAL', NULL, 'ben-mar', 1, 1, 'FINISHED', NULL, 0, 0, 'Blues', 's', 1),
    ('coast-classic', 2004, 'GENERAL', NULL, 'emil-fond', 2, 2, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('coast-classic', 2005, 'GENERAL', NULL, 'carlo-alto', 1, 1, 'FINISHED', NULL, 0, 0, NULL, 's', 1),
    ('coast-classic', 2005, 'GENERAL', NULL, 'dirk-vlak', 2, 2, 'FINISHED', NULL, 3, 3, NULL, 's', 1),
    ('coast-classic', 2005, 'GENERAL', NULL, 'ben-mar', NULL, NULL, 'DNF', NULL, NULL, NULL, NULL, 's', 1),
    ('coast-classic', 2007, 'GENERAL', NULL, 'carlo-alto', 1, 1, 'FINISHED', 17000, 0, 0, NULL, 's', 1),
    ('coast-classic', 2007, 'GENERAL', NULL, 'dirk-vlak', 1, 1, 'FINISHED', 17000, 0, 0, NULL, 's', 1),
    ('coast-classic', 2007, 'GENERAL', NULL, 'fritz-berg', 3, 3, 'FINISHED', NULL, 0, 0, NULL, 's', 1),
    ('coast-classic', 2008, 'GENERAL', NULL, 'dirk-vlak', 1, 1, 'FINISHED', 17120, 0, 0, NULL, 's', 1),
    ('coast-classic', 2008, 'GENERAL', NULL, 'emil-fond', 2, 2, 'FINISHED', NULL, 3, 3, NULL, 's', 1),
    ('coast-classic', 2008, 'GENERAL', NULL, 'ben-mar', 2, 2, 'FINISHED', NULL, 3, 3, NULL, 's', 1),
    ('coast-classic', 2009, 'GENERAL', NULL, 'ben-mar', 2, 2, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('coast-classic', 2010, 'GENERAL', NULL, 'fritz-berg', 1, 1, 'FINISHED', NULL, 0, 0, NULL, 's', 1),
    ('hill-tour', 2001, 'GENERAL', NULL, 'ben-mar', 1, 1, 'FINISHED', 90000, 0, 0, NULL, 's', 1),
    ('hill-tour', 2001, 'GENERAL', NULL, 'carlo-alto', 2, 2, 'FINISHED', NULL, 600, 600, NULL, 's', 1),
    ('hill-tour', 2002, 'GENERAL', NULL, 'carlo-alto', 1, 1, 'FINISHED', 99000, 0, 0, NULL, 's', 1),
    ('hill-tour', 2002, 'GENERAL', NULL, 'ben-mar', 2, 2, 'FINISHED', NULL, 8, 8, NULL, 's', 1),
    ('hill-tour', 2003, 'GENERAL', NULL, 'carlo-alto', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('hill-tour', 2003, 'GENERAL', NULL, 'emil-fond', 2, 2, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('hill-tour', 2004, 'GENERAL', NULL, 'dirk-vlak', NULL, 1, 'DSQ', NULL, NULL, 0, NULL, 's', 1),
    ('hill-tour', 2004, 'GENERAL', NULL, 'carlo-alto', 2, 2, 'FINISHED', NULL, 30, 30, NULL, 's', 1),
    ('hill-tour', 2001, 'STAGE', '1', 'carlo-alto', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('hill-tour', 2001, 'STAGE', '2', 'carlo-alto', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('hill-tour', 2002, 'STAGE', '1', 'ben-mar', 1, 1, 'FINISHED', NULL, NULL, NULL, NULL, 's', 1),
    ('ladies-coast', 2008, 'GENERAL', NULL, 'ana-ola', 1, 1, 'FINISHED', NULL, 0, 0, NULL, 's', 1);
