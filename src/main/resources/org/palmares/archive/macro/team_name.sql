-- The team as printed; NULL where what is printed only stands for there being none, as letour.fr's 'TDF 1905 ***'.
CREATE OR REPLACE MACRO team_name(printed) AS CASE WHEN NOT contains(printed, '***') THEN printed END;
