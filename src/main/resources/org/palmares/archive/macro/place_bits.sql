-- How much it speaks for one person that two sources give two names the same place of the same list, in bits: by the odds that a place
-- of theirs means one rider, and more for each further list; 7 where nothing else is known of how well they agree, 16 at most.
-- agreeing: how many of the other places that both have name one rider. differing: how many do not. lists: in how many it is so. Two
-- sources of which most places differ tell of two races, and say nothing.
CREATE OR REPLACE MACRO place_bits(agreeing, differing, lists) AS
    CASE
        WHEN lists > 0 AND agreeing >= differing THEN least(16, 7 + log2((agreeing + 1) / (differing + 1)) + log2(lists))
        ELSE 0
    END;
