-- A name key in which transliterations of one name meet: Vinokurov and Vinokourov, Müller and Mueller, Jakobsen and Jacobsen.
CREATE OR REPLACE MACRO loose_name(a_key) AS
    array_join(
        array_sort(string_split(
            replace(replace(replace(replace(
            replace(replace(replace(replace(
            replace(replace(replace(replace(
            replace(replace(replace(replace(
            replace(replace(translate(replace(replace(replace(replace(
            replace(replace(replace(replace(
            replace(replace(replace(replace(
            replace(a_key, 'tch', 's'), 'sch', 's'), 'sh', 's'), 'ch', 's'), 'ph', 'f'), 'th', 't'), 'kh', 'h'), 'ou', 'u'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'ks', 'x'), 'ck', 'k'), 'cqyjwz', 'kkiivs'), 'aa', 'a'), 'bb', 'b'), 'dd', 'd'), 'ee', 'e'), 'ff', 'f'), 'gg', 'g'), 'ii', 'i'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'vv', 'v'),
            ' ')),
        ' ');
