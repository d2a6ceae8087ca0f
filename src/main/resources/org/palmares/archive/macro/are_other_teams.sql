-- Whether two teams of one year, both folded, are of two: no word of the one is in the other. Until 1968 that tells nothing, for riders had
-- several sponsors in a year, and the Tour was ridden by national teams.
CREATE OR REPLACE MACRO are_other_teams(a_year, one_team, other_team) AS
    a_year > 1968 AND NOT list_has_any(string_split(one_team, ' '), string_split(other_team, ' '));
