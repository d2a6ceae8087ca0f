-- Who rides in a made-up history. The peloton has so many seats; in each, one career follows the other.

-- Where the years of a seat are cut into stretches of 22, of which each holds two careers.
CREATE OR REPLACE TEMP MACRO seat_year(seed, seat, year) AS CAST(year - 1900 + hash(seed, 'seat', seat) % 22 AS INTEGER);

CREATE OR REPLACE TEMP MACRO first_career_years(seed, seat, year) AS
    CAST(3 + hash(seed, seat, seat_year(seed, seat, year) // 22) % 17 AS INTEGER);

-- The number of the rider who has the seat that year.
CREATE OR REPLACE TEMP MACRO career(seed, seat, year) AS
    seat * 64 + seat_year(seed, seat, year) // 22 * 2
        + CASE WHEN seat_year(seed, seat, year) % 22 < first_career_years(seed, seat, year) THEN 0 ELSE 1 END;

CREATE OR REPLACE TEMP MACRO debut(seed, seat, year) AS
    year - seat_year(seed, seat, year) % 22
        + CASE
            WHEN seat_year(seed, seat, year) % 22 < first_career_years(seed, seat, year) THEN 0
            ELSE first_career_years(seed, seat, year)
        END;

-- The seat of a start number: another one for each number of an edition, since the number of seats is prime.
CREATE OR REPLACE TEMP MACRO seat(edition_key, number, seats) AS
    CAST((edition_key % 1000003 + number * (1 + edition_key // 1000003 % (seats - 1))) % seats AS INTEGER);

-- The stage at which somebody gave up, or one that there is not.
CREATE OR REPLACE TEMP MACRO left_at(edition_key, number, stages) AS
    CASE
        WHEN draw(edition_key, number) < 0.15
            THEN 1 + CAST(floor(draw(edition_key, number) / 0.15 * greatest(stages, 1)) AS INTEGER)
        ELSE 1000
    END;

-- In what order they arrive: the class of the rider, his age, and the day. Who gave up comes after all others.
CREATE OR REPLACE TEMP MACRO arrival(list_key, rider_key, season, left_race) AS
    CAST(
        100000 * (sqrt(draw(rider_key, 'class')) + pow((season - 6) / 12, 2) + 0.6 * draw(list_key, rider_key))
            + CASE WHEN left_race THEN 10000000 ELSE 0 END
        AS BIGINT);

CREATE OR REPLACE TEMP MACRO rider_name(rider_key) AS
    pick(['Aldo', 'Anton', 'Bram', 'Carlo', 'Cor', 'Dario', 'Denis', 'Emil', 'Erik', 'Fabio', 'Felix', 'Geert', 'Gino', 'Hugo', 'Ion', 'Ivan',
        'Jan', 'Jens', 'Joseba', 'Karel', 'Koen', 'Lars', 'Luca', 'Marc', 'Matej', 'Michel', 'Nils', 'Oscar', 'Pavel', 'Pello', 'Piet', 'Rafael',
        'Rik', 'Sean', 'Sep', 'Stefan', 'Tom', 'Ulrik', 'Victor', 'Xabier'], draw(rider_key, 'given'))
        || ' ' || capital(made_word(CAST(floor(draw(rider_key, 'family') * 64000000) AS BIGINT), 2 + CAST(rider_key % 3 AS INTEGER)));

CREATE OR REPLACE TEMP MACRO rider_nation(rider_key) AS
    pick(['ITA', 'ITA', 'ITA', 'FRA', 'FRA', 'FRA', 'BEL', 'BEL', 'BEL', 'ESP', 'ESP', 'ESP', 'NED', 'NED', 'GER', 'GER', 'SUI', 'GBR', 'AUS', 'USA',
        'COL', 'DEN', 'POL', 'NOR', 'SLO', 'POR', 'KAZ', 'IRL', 'AUT', 'LUX', 'ECU', 'CZE', 'CAN', 'ERI'], draw(rider_key, 'nation'));

-- A team has another sponsor every eight years.
CREATE OR REPLACE TEMP MACRO team_name(seed, team, year) AS
    concat_ws(
        '–',
        capital(made_word(CAST(hash(seed, 'sponsor', team, (year + team) // 8) % 400 AS BIGINT), 2)),
        capital(made_word(CAST(hash(seed, 'second', team) % 8000 AS BIGINT), 3)));
