-- Means, CVs and verdicts of every county from the amounts of the data set (docs/dataset.md), for ClickHouse.
-- Put the data set's own folder in place of 'dataset'. Where a province's pack sets other limits, give
-- them in indicator_rules and composite_rules.

CREATE OR REPLACE VIEW schools AS
SELECT * FROM file('dataset/**/*.parquet', Parquet)
SETTINGS use_hive_partitioning = 1;

CREATE OR REPLACE TABLE indicator_rules (
  standard String, stage String, indicator String, per Int32, cv_limit Nullable(Float64)
) ENGINE = Memory;
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

CREATE OR REPLACE TABLE composite_rules (
  standard String, stage String, cv_limit Nullable(Float64)
) ENGINE = Memory;
INSERT INTO composite_rules VALUES
  ('quality-2017', 'primary', NULL),
  ('quality-2017', 'junior', NULL),
  ('basic-2012', 'primary', 0.65),
  ('basic-2012', 'junior', 0.55);

-- One line per school and indicator. A school without pupils cannot be weighed.
CREATE OR REPLACE VIEW school_amounts AS
SELECT
  s.year AS year, s.province AS province, s.county AS county, s.standard AS standard,
  s.stage AS stage, s.school AS school, s.students AS students,
  s.stage_incomplete AS stage_incomplete,
  r.indicator AS indicator, r.per AS per, r.cv_limit AS cv_limit, s.line.2 AS amount,
  (s.line.2 IS NOT NULL) OR ifNull(s.line.3 = 'missing', 0) AS bound
FROM (
  SELECT *, arrayJoin([
    ('teachingArea', amount_teachingArea, status_teachingArea),
    ('sportsArea', amount_sportsArea, status_sportsArea),
    ('equipmentValue', amount_equipmentValue, status_equipmentValue),
    ('computers', amount_computers, status_computers),
    ('books', amount_books, status_books),
    ('teachers', amount_teachers, status_teachers),
    ('higherDegreeTeachers', amount_higherDegreeTeachers, status_higherDegreeTeachers),
    ('midTitleTeachers', amount_midTitleTeachers, status_midTitleTeachers),
    ('backboneTeachers', amount_backboneTeachers, status_backboneTeachers),
    ('peArtTeachers', amount_peArtTeachers, status_peArtTeachers),
    ('multimediaRooms', amount_multimediaRooms, status_multimediaRooms)
  ]) AS line, line.1 AS line_indicator
  FROM schools
  WHERE students > 0
) AS s
INNER JOIN indicator_rules AS r
  ON r.standard = s.standard AND r.stage = s.stage AND r.indicator = s.line_indicator;

-- First pass: the pooled mean, beside every school. One pass over sums of squares would cancel where
-- schools are alike.
CREATE OR REPLACE VIEW school_deviations AS
SELECT
  *,
  amount / students / nullIf(amounts / pupils, 0) - 1 AS deviation
FROM (
  SELECT
    *,
    sum(amount) OVER county_stage AS amounts,
    sum(if(amount IS NULL, NULL, students)) OVER county_stage AS pupils
  FROM school_amounts
  WINDOW county_stage AS (PARTITION BY year, province, standard, county, stage, indicator)
) AS pooled;

-- Second pass: the weighed squares of the deviations. Those below 2^-50 are rounding.
CREATE OR REPLACE VIEW indicator_dispersion AS
SELECT
  year, province, county, standard, stage, indicator, cv_limit, bound, schools, of_schools, incomplete,
  mean, cv,
  multiIf(
    cv_limit IS NULL, NULL,
    incomplete OR NOT bound OR cv IS NULL OR schools < of_schools, 'undetermined',
    cv <= cv_limit * (1 + 1e-12), 'met',
    'notMet'
  ) AS verdict
FROM (
  SELECT
    year, province, county, standard, stage, indicator, cv_limit,
    max(bound) AS bound,
    count(amount) AS schools,
    count() AS of_schools,
    max(stage_incomplete) AS incomplete,
    max(amounts) / max(pupils) * max(per) AS mean,
    sqrt(sum(multiIf(
      deviation IS NULL, NULL,
      abs(deviation) > 8.881784197001252e-16, students / pupils * deviation * deviation,
      0
    ))) AS cv
  FROM school_deviations
  GROUP BY year, province, county, standard, stage, indicator, cv_limit
) AS spread;

-- The stage: each CV of 优质均衡, the mean of the CVs of 基本均衡.
CREATE OR REPLACE VIEW stage_dispersion AS
SELECT
  d.year AS year, d.province AS province, d.county AS county, d.standard AS standard,
  d.stage AS stage, d.composite_cv AS composite_cv, d.not_met AS not_met,
  multiIf(
    d.undetermined OR (c.cv_limit IS NOT NULL AND d.composite_cv IS NULL), 'undetermined',
    d.not_met > 0 OR ifNull(d.composite_cv > c.cv_limit * (1 + 1e-12), 0), 'notMet',
    'met'
  ) AS verdict
FROM (
  SELECT
    year, province, county, standard, stage,
    if(min(bound), avg(cv), NULL) AS composite_cv,
    countIf(verdict = 'notMet') AS not_met,
    max(incomplete OR NOT bound OR cv IS NULL OR schools < of_schools) AS undetermined
  FROM indicator_dispersion
  GROUP BY year, province, county, standard, stage
) AS d
INNER JOIN composite_rules AS c ON c.standard = d.standard AND c.stage = d.stage;
