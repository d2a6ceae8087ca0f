-- A name without case, accents, apostrophes and hyphens, so that spellings can be compared: Špilak is spilak, Þór is thor, Иван is
-- ivan. Where there is no Latin way to write a letter, as of Japanese or Arabic, the letter itself is kept.
CREATE OR REPLACE MACRO fold_name(a_name) AS
    trim(regexp_replace(
        regexp_replace(
            to_latin(
                replace(replace(replace(replace(
                    translate(
                        -- Marks are dropped from letters that have an alphabet under them; elsewhere they are vowels.
                        CASE
                            WHEN regexp_matches(a_name, '[\x{0590}-\x{1DFF}\x{3040}-\x{30FF}\x{AC00}-\x{D7AF}]') THEN lower(a_name)
                            ELSE strip_accents(lower(a_name))
                        END,
                        'øłđðıħŧŋəａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ', 'olddihtneabcdefghijklmnopqrstuvwxyz'),
                    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')),
            '[''’‘´`ʻʼʹ.·]', '', 'g'),
        '[^\p{L}\p{M}\p{N}]+', ' ', 'g'));
