-- A weight in bits with its sign: +2.0, -4.5.
CREATE OR REPLACE MACRO signed_bits(bits) AS printf('%+.1f', CAST(bits AS DOUBLE));
