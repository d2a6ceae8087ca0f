-- Which regions, provinces or towns are meant by a name?
-- area TEXT: the ISO code of a region or province (IT-25), the name of one, of a group of regions, or of a town. NULL means none. An
-- error when the archive has no place there.
-- Columns: code. ISO codes, or the name of a town.
CREATE OR REPLACE MACRO area_codes(area) AS TABLE
WITH known AS (
    SELECT region AS code, region AS name FROM place
    UNION
    SELECT province, province FROM place
    UNION
    SELECT municipality, municipality FROM place
    UNION
    SELECT CASE WHEN precision = 'region' THEN region ELSE province END, name FROM place WHERE precision <> 'town'
    UNION
    SELECT region, group_id FROM region_group
    UNION
    SELECT region, name FROM region_group
),
meant AS (
    SELECT DISTINCT code FROM known WHERE code IS NOT NULL AND fold_name(name) = fold_name(area)
)
SELECT code FROM meant
UNION ALL
SELECT error('no place of the archive lies in ''' || area || '''; give the ISO code of a region, such as IT-25, or a town')
WHERE area IS NOT NULL AND NOT EXISTS (SELECT 1 FROM meant);
