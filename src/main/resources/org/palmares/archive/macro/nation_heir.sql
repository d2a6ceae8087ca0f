-- The nation that a nation's licences went over to, so that a rider of both is no contradiction: GDR and FRG are GER. Where there
-- were several heirs, the largest; nation_bits() knows them all.
CREATE OR REPLACE MACRO nation_heir(a_nation) AS
    CASE a_nation
        WHEN 'GDR' THEN 'GER' WHEN 'FRG' THEN 'GER' WHEN 'EUA' THEN 'GER' WHEN 'SAA' THEN 'GER'
        WHEN 'URS' THEN 'RUS' WHEN 'EUN' THEN 'RUS' WHEN 'ROC' THEN 'RUS' WHEN 'RSU' THEN 'RUS'
        WHEN 'TCH' THEN 'CZE' WHEN 'BOH' THEN 'CZE'
        WHEN 'YUG' THEN 'SRB' WHEN 'SCG' THEN 'SRB'
        WHEN 'AHO' THEN 'NED' WHEN 'BIR' THEN 'MYA' WHEN 'ZAI' THEN 'COD' WHEN 'RHO' THEN 'ZIM'
        ELSE a_nation
    END;
