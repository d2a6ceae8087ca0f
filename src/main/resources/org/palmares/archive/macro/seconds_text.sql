-- Seconds as text, without needless decimals: 2 and not 2.0, 0.17, 2724.99.
CREATE OR REPLACE MACRO seconds_text(a_time_s) AS
    regexp_replace(CAST(CAST(a_time_s AS DECIMAL(14, 3)) AS VARCHAR), '[.]?0+$', '');
