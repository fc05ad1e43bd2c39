-- Means, CVs and verdicts of every county from the amounts of the data set (docs/dataset.md), for DuckDB.
-- Put the data set's own folder in place of 'dataset'. Where a province's pack sets other limits, give
-- them in indicator_rules and composite_rules.

CREATE OR REPLACE VIEW schools AS
SELECT * FROM read_parquet('dataset/**/*.parquet', hive_partitioning = true, union_by_name = true);

CREATE OR REPLACE TABLE indicator_rules (
  standard VARCHAR, stage VARCHAR, indicator VARCHAR, per INTEGER, cv_limit DOUBLE
);
INSERT INTO indicator_rules VALUES
  ('quality-2017', 'primary', 'higherDegreeTeachers', 100, 0.50),
  ('quality-2017', 'junior', 'higherDegreeTeachers', 100, 0.45),
  ('quality-2017', 'primary', 'backboneTeachers', 100, 0.50),
  ('quality-2017', 'junior', 'backboneTeachers', 100, 0.45),
  ('quality-2017', 'primary', 'peArtTeachers', 100, 0.50),
  ('quality-2017', 'junior', 'peArtTeachers', 100, 0.45),
  ('quality-2017', 'primary', 'teachingArea', 1, 0.50),
  ('quality-2017', 'junior', 'teachingArea', 1, 0.45),
  ('quality-2017', 'primary', 'sportsArea', 1, 0.50),
  ('quality-2017', 'junior', 'sportsArea', 1, 0.45),
  ('quality-2017', 'primary', 'equipmentValue', 1, 0.50),
  ('quality-2017', 'junior', 'equipmentValue', 1, 0.45),
  ('quality-2017', 'primary', 'multimediaRooms', 100, 0.50),
  ('quality-2017', 'junior', 'multimediaRooms', 100, 0.45),
  ('basic-2012', 'primary', 'teachingArea', 1, NULL),
  ('basic-2012', 'junior', 'teachingArea', 1, NULL),
  ('basic-2012', 'primary', 'sportsArea', 1, NULL),
  ('basic-2012', 'junior', 'sportsArea', 1, NULL),
  ('basic-2012', 'primary', 'equipmentValue', 1, NULL),
  ('basic-2012', 'junior', 'equipmentValue', 1, NULL),
  ('basic-2012', 'primary', 'computers', 100, NULL),
  ('basic-2012', 'junior', 'computers', 100, NULL),
  ('basic-2012', 'primary', 'books', 1, NULL),
  ('basic-2012', 'junior', 'books', 1, NULL),
  ('basic-2012', 'primary', 'teachers', 1, NULL),
  ('basic-2012', 'junior', 'teachers', 1, NULL),
  ('basic-2012', 'primary', 'higherDegreeTeachers', 1, NULL),
  ('basic-2012', 'junior', 'higherDegreeTeachers', 1, NULL),
  ('basic-2012', 'primary', 'midTitleTeachers', 1, NULL),
  ('basic-2012', 'junior', 'midTitleTeachers', 1, NULL);

CREATE OR REPLACE TABLE composite_rules (standard VARCHAR, stage VARCHAR, cv_limit DOUBLE);
INSERT INTO composite_rules VALUES
  ('quality-2017', 'primary', NULL),
  ('quality-2017', 'junior', NULL),
  ('basic-2012', 'primary', 0.65),
  ('basic-2012', 'junior', 0.55);

-- One line per school and indicator. A school without pupils cannot be weighed.
CREATE OR REPLACE VIEW school_amounts AS
SELECT
  s.year, s.province, s.county, s.standard, s.stage, s.school, s.students, s.stage_incomplete,
  r.indicator, r.per, r.cv_limit, s.line.amount AS amount,
  s.line.amount IS NOT NULL OR s.line.status = 'missing' AS bound
FROM (
  SELECT *, unnest([
    {'indicator': 'teachingArea', 'amount': amount_teachingArea, 'status': status_teachingArea},
    {'indicator': 'sportsArea', 'amount': amount_sportsArea, 'status': status_sportsArea},
    {'indicator': 'equipmentValue', 'amount': amount_equipmentValue, 'status': status_equipmentValue},
    {'indicator': 'computers', 'amount': amount_computers, 'status': status_computers},
    {'indicator': 'books', 'amount': amount_books, 'status': status_books},
    {'indicator': 'teachers', 'amount': amount_teachers, 'status': status_teachers},
    {'indicator': 'higherDegreeTeachers', 'amount': amount_higherDegreeTeachers, 'status': status_higherDegreeTeachers},
    {'indicator': 'midTitleTeachers', 'amount': amount_midTitleTeachers, 'status': status_midTitleTeachers},
    {'indicator': 'backboneTeachers', 'amount': amount_backboneTeachers, 'status': status_backboneTeachers},
    {'indicator': 'peArtTeachers', 'amount': amount_peArtTeachers, 'status': status_peArtTeachers},
    {'indicator': 'multimediaRooms', 'amount': amount_multimediaRooms, 'status': status_multimediaRooms}
  ]) AS line
  FROM schools
  WHERE students > 0
) AS s
JOIN indicator_rules AS r
  ON r.standard = s.standard AND r.stage = s.stage AND r.indicator = s.line.indicator;

-- First pass: the pooled mean, beside every school. One pass over sums of squares would cancel where
-- schools are alike.
CREATE OR REPLACE VIEW school_deviations AS
SELECT
  *,
  amount / students / nullif(amounts / pupils, 0) - 1 AS deviation
FROM (
  SELECT
    *,
    sum(amount) OVER county_stage AS amounts,
    sum(CASE WHEN amount IS NOT NULL THEN students END) OVER county_stage AS pupils
  FROM school_amounts
  WINDOW county_stage AS (PARTITION BY year, province, standard, county, stage, indicator)
) AS pooled;

-- Second pass: the weighed squares of the deviations. Those below 2^-50 are rounding.
CREATE OR REPLACE VIEW indicator_dispersion AS
SELECT
  year, province, county, standard, stage, indicator, cv_limit, bound, schools, of_schools, incomplete,
  mean, cv,
  CASE
    WHEN cv_limit IS NULL THEN NULL
    WHEN incomplete OR NOT bound OR cv IS NULL OR schools < of_schools THEN 'undetermined'
    WHEN cv <= cv_limit * (1 + 1e-12) THEN 'met'
    ELSE 'notMet'
  END AS verdict
FROM (
  SELECT
    year, province, county, standard, stage, indicator, cv_limit,
    bool_or(bound) AS bound,
    count(amount) AS schools,
    count(*) AS of_schools,
    bool_or(stage_incomplete) AS incomplete,
    max(amounts) / max(pupils) * max(per) AS mean,
    sqrt(sum(CASE
      WHEN abs(deviation) > 8.881784197001252e-16 THEN students / pupils * deviation * deviation
      WHEN deviation IS NOT NULL THEN 0
    END)) AS cv
  FROM school_deviations
  GROUP BY year, province, county, standard, stage, indicator, cv_limit
) AS spread;

-- The stage: each CV of 优质均衡, the mean of the CVs of 基本均衡.
CREATE OR REPLACE VIEW stage_dispersion AS
SELECT
  d.*,
  CASE
    WHEN undetermined OR (c.cv_limit IS NOT NULL AND composite_cv IS NULL) THEN 'undetermined'
    WHEN not_met > 0 OR composite_cv > c.cv_limit * (1 + 1e-12) THEN 'notMet'
    ELSE 'met'
  END AS verdict
FROM (
  SELECT
    year, province, county, standard, stage,
    CASE WHEN bool_and(bound) THEN avg(cv) END AS composite_cv,
    count(*) FILTER (WHERE verdict = 'notMet') AS not_met,
    bool_or(incomplete OR NOT bound OR cv IS NULL OR schools < of_schools) AS undetermined
  FROM indicator_dispersion
  GROUP BY year, province, county, standard, stage
) AS d
JOIN composite_rules AS c ON c.standard = d.standard AND c.stage = d.stage;
