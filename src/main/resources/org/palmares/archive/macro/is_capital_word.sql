-- Whether a word is written in capitals as surnames are: STRAßER, not J.P. and not a letter alone. Scripts without capitals have
-- no such words.
CREATE OR REPLACE MACRO is_capital_word(word) AS
    length(word) >= 2
        AND NOT ends_with(word, '.')
        AND replace(word, 'ß', 'SS') = upper(replace(word, 'ß', 'SS'))
        AND word <> lower(word);
