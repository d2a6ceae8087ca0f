-- Lower-case text with Cyrillic and Greek letters written in Latin ones, as passports and results sites write them; letters of
-- other scripts are left as they are.
CREATE OR REPLACE MACRO to_latin(folded) AS
    CASE
        WHEN NOT regexp_matches(folded, '[\x{0370}-\x{052F}]') THEN folded
        ELSE translate(
            replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
            replace(replace(replace(replace(
                folded,
                'щ', 'shch'), 'ж', 'zh'), 'х', 'kh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'ю', 'yu'), 'я', 'ya'), 'є', 'ye'),
                'ї', 'yi'), 'ђ', 'dj'), 'џ', 'dz'), 'ου', 'ou'), 'θ', 'th'), 'χ', 'ch'), 'ψ', 'ps'), 'ξ', 'x'), 'ς', 's'),
            'абвгдезийклмнопрстуфыэёіјљњћґўαβγδεζηικλμνοπρστυφωъь',
            'abvgdeziyklmnoprstufyeeijlncguavgdeziiklmnoprstyfo')
    END;
