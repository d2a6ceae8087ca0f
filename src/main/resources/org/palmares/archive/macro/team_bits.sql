-- How much the teams of one year speak for one person, in bits: 3 where one is the same, -2 where two have no word in common. Measured
-- on keyed pages it is 5 and -10; between sources a team is called by this sponsor or that.
CREATE OR REPLACE MACRO team_bits(is_same, is_other) AS CASE WHEN is_same THEN 3 WHEN is_other THEN -2 ELSE 0 END;
