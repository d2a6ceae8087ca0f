-- How much the start numbers of one edition speak for one person, in bits: 6 where one is the same, of some 150 there are; -8 where
-- they differ.
CREATE OR REPLACE MACRO bib_bits(is_same, is_other) AS CASE WHEN is_same THEN 6 WHEN is_other THEN -8 ELSE 0 END;
