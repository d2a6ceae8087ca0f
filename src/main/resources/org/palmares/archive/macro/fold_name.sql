-- A name without case, accents, apostrophes and hyphens, so that spellings can be compared: Špilak is spilak.
CREATE OR REPLACE MACRO fold_name(a_name) AS
    trim(regexp_replace(
        regexp_replace(
            replace(replace(replace(
                translate(strip_accents(lower(a_name)), 'øłđðıħ', 'olddih'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
            '[''’´`.]', '', 'g'),
        '[^a-z0-9]+', ' ', 'g'));
