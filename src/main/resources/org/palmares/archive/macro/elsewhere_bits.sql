-- How much it speaks against one person that two names have two places of one list, in bits.
-- in_one_source: in how many lists one source tells both, which makes them two. in_two_sources: in how many lists two sources that agree
-- otherwise place them more than three places apart. lists: in how many lists two sources give them the same place.
CREATE OR REPLACE MACRO elsewhere_bits(in_one_source, in_two_sources, lists) AS
    CASE
        WHEN in_one_source > 0 THEN -20
        WHEN in_two_sources > lists THEN -8
        ELSE 0
    END;
