-- Whose race it is by its name: 'women' where a word says so in any of eight languages, else 'men'.
CREATE OR REPLACE MACRO category_of(a_name) AS
    CASE
        WHEN regexp_matches(
            fold_name(a_name),
            '\b(women|womens|woman|ladies|femmes?|feminine?|feminina|dames|donne|femminile|feminas?|femenin[ao]s?|mujeres|damas|vrouwen|frauen|kvinder|kvinner|damer)\b')
            THEN 'women'
        ELSE 'men'
    END;
