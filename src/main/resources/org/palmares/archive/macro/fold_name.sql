-- A name without case, accents, apostrophes and hyphens, so that spellings can be compared: Špilak is spilak, Þór is thor, Иван is
-- ivan. Cyrillic and Greek letters are written in Latin ones, as passports and results sites write them; where there is no Latin
-- way to write a letter, as of Japanese or Arabic, the letter itself is kept. What stands between words is a space.
CREATE OR REPLACE MACRO fold_name(a_name) AS
    trim(regexp_replace(
        regexp_replace(
            CASE
                -- Most names are plain letters, and are read at a third of the price.
                WHEN NOT regexp_matches(a_name, '[^\x{0000}-\x{007F}]') THEN lower(a_name)
                WHEN regexp_matches(a_name, '[\x{0370}-\x{052F}\x{1F00}-\x{1FFF}\x{2126}]') THEN
                    translate(
                        replace(replace(replace(replace(replace(replace(replace(replace(replace(
                        replace(replace(replace(replace(replace(replace(replace(replace(replace(
                            strip_accents(lower(a_name)),
                            'щ', 'shch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'),
                            'є', 'ye'), 'ї', 'yi'), 'ђ', 'dj'), 'џ', 'dz'), 'ου', 'ou'), 'θ', 'th'), 'χ', 'ch'), 'ψ', 'ps'),
                            'ξ', 'x'), 'ς', 's'),
                        'абвгдезийклмнопрстуфыэёіјљњћґўαβγδεζηικλμνοπρστυφωъь',
                        'abvgdeziyklmnoprstufyeeijlncguavgdeziiklmnoprstyfo')
                ELSE
                    translate(
                        replace(replace(replace(replace(
                            -- Marks are dropped from letters that have an alphabet under them; elsewhere they are vowels.
                            CASE
                                WHEN regexp_matches(a_name, '[\x{0590}-\x{1DFF}\x{3040}-\x{30FF}\x{AC00}-\x{D7AF}]')
                                    THEN lower(a_name)
                                ELSE strip_accents(lower(a_name))
                            END,
                            'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
                        'øłđðıħŧŋəａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ', 'olddihtneabcdefghijklmnopqrstuvwxyz')
            END,
            '[''’‘´`ʻʼʹ.·]', '', 'g'),
        -- All that is neither letter nor mark nor digit, of the scripts that names are written in; \p{L} takes a millisecond to read.
        '[\x{0000}-\x{002F}\x{003A}-\x{0040}\x{005B}-\x{0060}\x{007B}-\x{00A9}\x{00AB}-\x{00B1}\x{00B4}\x{00B6}-\x{00B8}\x{00BB}\x{00BF}'
            || '\x{00D7}\x{00F7}\x{02C2}-\x{02C5}\x{02D2}-\x{02DF}\x{02E5}-\x{02EB}\x{02ED}\x{02EF}-\x{02FF}\x{0375}\x{037E}\x{0384}-\x{0385}'
            || '\x{03F6}\x{0482}\x{055A}-\x{055F}\x{0589}-\x{058F}'
            || '\x{05BE}\x{05C0}\x{05C3}\x{05C6}\x{05F3}-\x{05F4}\x{060C}\x{061B}\x{061F}\x{06D4}\x{0964}-\x{0965}\x{2000}-\x{206F}'
            || '\x{20A0}-\x{20C0}\x{2190}-\x{245F}\x{2500}-\x{2775}\x{2794}-\x{2BFF}\x{2E00}-\x{2E2E}\x{2E30}-\x{2E7F}\x{3000}-\x{3004}'
            || '\x{3008}-\x{3020}\x{3030}\x{303D}-\x{303F}\x{30A0}\x{30FB}\x{FE10}-\x{FE19}\x{FE30}-\x{FE6F}\x{FF01}-\x{FF0F}\x{FF1A}-\x{FF20}'
            || '\x{FF3B}-\x{FF40}\x{FF5B}-\x{FF65}\x{FFE0}-\x{FFEE}\x{FFFC}-\x{FFFD}\x{1F300}-\x{1FAFF}]+',
        ' ', 'g'));
