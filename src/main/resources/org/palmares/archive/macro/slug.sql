-- A name as an id: lower case, no accents, words joined by hyphens. Words that can't be written in Latin letters are left to a
-- digest, so that two such names have two ids: 山田 太郎 is u472a80be.
CREATE OR REPLACE MACRO slug(a_name) AS
    list_transform(
        [fold_name(a_name)],
        lambda folded: CASE
            WHEN regexp_matches(folded, '[^a-z0-9 ]')
                THEN concat_ws(
                    '-',
                    nullif(replace(trim(regexp_replace(folded, '[^ ]*[^a-z0-9 ][^ ]* ?', '', 'g')), ' ', '-'), ''),
                    'u' || left(md5(folded), 8))
            ELSE replace(folded, ' ', '-')
        END)[1];
