-- What is random. Nothing is drawn one after the other: whatever is random is a hash of a key and of what it is about, so that a
-- history is the same whatever number of threads made it.

-- From 0 to 1, the same for the same key and question. A hash of two is little more than their sum of hashes, and answers to
-- two questions would go together: it is hashed once more.
CREATE OR REPLACE TEMP MACRO draw(key, question) AS (hash(hash(key, question)) >> 11) / 9007199254740992;

CREATE OR REPLACE TEMP MACRO pick(list, share) AS list[1 + CAST(floor(share * len(list)) AS INTEGER)];

-- A word of syllables, another one for each number below 20 ^ syllables.
CREATE OR REPLACE TEMP MACRO made_word(number, syllables) AS
    array_to_string(
        list_transform(
            range(syllables),
            lambda place: ['va', 'lo', 'mi', 'ter', 'san', 'bel', 'ro', 'ka', 'den', 'ju', 'ri', 'mon', 'che', 'la', 'go', 'zu', 'ne', 'fi',
                'dor', 'pe'][1 + CAST(number // CAST(pow(20, place) AS BIGINT) % 20 AS INTEGER)]),
        '');

CREATE OR REPLACE TEMP MACRO capital(word) AS upper(word[1]) || word[2:];
