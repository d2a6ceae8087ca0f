-- How much two nations speak for one person, in bits: 2 for the same, 1.5 where one followed the other (a rider of the URS may be
-- of any of its heirs), -4 for others (a changed licence is rare), 0 where one is not known.
CREATE OR REPLACE MACRO nation_bits(one_nation, other_nation) AS
    CASE
        WHEN one_nation IS NULL OR other_nation IS NULL THEN 0
        WHEN one_nation = other_nation THEN 2
        WHEN nation_heir(one_nation) = nation_heir(other_nation) THEN 1.5
        WHEN 'URS' IN (one_nation, other_nation)
            AND (one_nation IN ('ARM', 'AZE', 'BLR', 'EST', 'GEO', 'KAZ', 'KGZ', 'LAT', 'LTU', 'MDA', 'TJK', 'TKM', 'UKR', 'UZB')
                OR other_nation IN ('ARM', 'AZE', 'BLR', 'EST', 'GEO', 'KAZ', 'KGZ', 'LAT', 'LTU', 'MDA', 'TJK', 'TKM', 'UKR', 'UZB'))
            THEN 1.5
        WHEN 'TCH' IN (one_nation, other_nation) AND 'SVK' IN (one_nation, other_nation) THEN 1.5
        WHEN ('YUG' IN (one_nation, other_nation) OR 'SCG' IN (one_nation, other_nation))
            AND (one_nation IN ('SLO', 'CRO', 'BIH', 'MKD', 'MNE', 'SRB', 'KOS')
                OR other_nation IN ('SLO', 'CRO', 'BIH', 'MKD', 'MNE', 'SRB', 'KOS'))
            THEN 1.5
        ELSE -4
    END;
