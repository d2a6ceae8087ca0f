-- A name as an id: lower case, no accents, words joined by hyphens. Words that can't be written in Latin letters are left to a
-- digest, so that two such names have two ids: 山田 太郎 is u06d4c0f8.
CREATE OR REPLACE MACRO slug(a_name) AS
    CASE
        WHEN regexp_matches(fold_name(a_name), '[^a-z0-9 ]')
            THEN concat_ws(
                '-',
                nullif(replace(trim(regexp_replace(fold_name(a_name), '[^ ]*[^a-z0-9 ][^ ]* ?', '', 'g')), ' ', '-'), ''),
                'u' || left(md5(fold_name(a_name)), 8))
        ELSE replace(fold_name(a_name), ' ', '-')
    END;
