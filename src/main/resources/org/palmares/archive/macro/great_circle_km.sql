-- Kilometres between two places along the sphere of 6,371.0088 km (haversine formula); NULL when a coordinate is.
CREATE OR REPLACE MACRO great_circle_km(lat_a, lon_a, lat_b, lon_b) AS
    2 * 6371.0088 * asin(sqrt(
        power(sin(radians(lat_b - lat_a) / 2), 2)
        + cos(radians(lat_a)) * cos(radians(lat_b)) * power(sin(radians(lon_b - lon_a) / 2), 2)));
