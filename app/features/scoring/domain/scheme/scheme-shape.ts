import {
  by,
  date,
  decimal,
  flag,
  list,
  object,
  oneOf,
  record,
  type Shape,
  text,
  whole,
} from "./shape";

const HUNDRED_PERCENT_BP = 10_000;
const MANY = 1_000_000;

/** What single values are held to; how they hang together is the same for a scheme and for one being written. */
interface Leaves {
  readonly text: Shape;
  readonly date: Shape;
  decimal(min?: number): Shape;
  whole(min: number, max: number): Shape;
  list(item: Shape, atLeast?: number): Shape;
}

/** The shape of a whole marking scheme; what it can't see (sums, references) `scheme-checks.ts` does. */
export const schemeShape = shapeWith({ text, date, decimal, whole, list });

const anyText: Shape = (value, path, problems) => {
  if (typeof value !== "string") text(value, path, problems);
};

/** The same for a scheme being written: a text may be blank, a number out of its range, a list empty. */
export const draftShape = shapeWith({
  text: anyText,
  date: anyText,
  decimal: () => anyText,
  whole: () => whole(-MANY, MANY),
  list: (item) => list(item),
});

function shapeWith({ text, date, decimal, whole, list }: Leaves): Shape {
  const count = whole(1, MANY);
  const digits = whole(0, 6);
  const weightBp = whole(1, HUNDRED_PERCENT_BP);
  const notNegative = decimal(0);
  const aboveZero = decimal(1);
  const first = oneOf("higher", "lower");
  const sharedRank = oneOf("1-1-3", "1-1-2");
  const literal = (value: string) => oneOf(value);

  const trim = { high: whole(0, 20), low: whole(0, 20), trimFrom: whole(1, 100) };

  const combine: Shape = by("by", {
    single: object({ by: text }),
    agreed: object({ by: text }),
    mean: object({ by: text }, { atLeast: count }),
    median: object({ by: text }, { atLeast: count }),
    "trimmed-mean": object({ by: text, ...trim }, { atLeast: count }),
    "sum-kept": object({ by: text, ...trim, keep: whole(1, 100) }, { atLeast: count }),
  });

  const sheetNotes = object(
    { subCriterion: text },
    {
      subCriterionName: text,
      day: text,
      extra: list(text),
      requirement: text,
      section: text,
      calculationRow: text,
    },
  );

  const bands = list(object({ mark: notNegative }, { from: decimal(), to: decimal() }), 1);
  const base = { id: text, kind: text };
  const extras = {
    name: text,
    factor: object({}, { fixed: notNegative, declared: flag }),
    sheet: sheetNotes,
  };

  const aspect: Shape = by("kind", {
    points: object({ ...base, max: aboveZero, step: aboveZero, combine }, extras),
    judgement: object(
      { ...base, max: aboveZero },
      { ...extras, benchmarks: list(text, 4), atLeast: count },
    ),
    measurement: object({ ...base, max: aboveZero }, { ...extras, unit: text, bands, combine }),
    time: object(base, { ...extras, max: aboveZero, bands, combine }),
    deduction: object({ ...base, each: aboveZero }, { ...extras, atMost: aboveZero, combine }),
    imported: object({ ...base, max: aboveZero }, extras),
  });

  const module = object(
    { id: text, aspects: list(aspect, 1) },
    {
      name: text,
      weightBp,
      scaleTo: aboveZero,
      marking: oneOf("on-site", "works"),
      way: oneOf("entry-by-entry", "aspect-by-aspect"),
      runningTotal: oneOf("always", "when-complete", "never"),
      contestantSigns: flag,
      judges: whole(1, 100),
      aspectsFor: oneOf("all", "each"),
      aspectCount: whole(1, 1000),
      ifVoid: oneOf("module", "stage"),
      notBelowZero: flag,
    },
  );

  const metric = object({ of: oneOf("module", "stage", "aspect", "reading"), id: text, first });

  const top = { by: literal("top"), count };
  const percent = { by: literal("percent"), percentBp: weightBp, round: oneOf("up", "down") };
  const threshold = { by: literal("threshold"), total: decimal() };

  const advanceExtras = { breakBy: list(metric, 1) };
  const atTie = oneOf("all", "none", "break");
  const of = oneOf("ranked", "entries");
  const advance: Shape = by("by", {
    top: object({ ...top, atTie }, advanceExtras),
    percent: object({ ...percent, atTie }, { ...advanceExtras, of }),
    threshold: object({ ...threshold, atTie }, advanceExtras),
  });

  const cut: Shape = by("by", {
    top: object(top),
    percent: object(percent, { of }),
    threshold: object(threshold),
  });

  const stage = object(
    {
      id: text,
      modules: list(module, 1),
      carry: oneOf("none", "previous", "running"),
      round: object(
        { total: digits },
        { panelMark: digits, factored: digits, module: digits, stage: digits },
      ),
      rankOn: oneOf("rounded", "exact"),
      ties: list(metric),
      sharedRank,
    },
    { name: text, weightBp, outOf: aboveZero, first, advance },
  );

  const awardPoints = record(whole(0, MANY));
  const awards = list(object({ id: text, cut, atTie: oneOf("all", "none") }, { name: text }));

  return object(
    {
      id: text,
      version: count,
      engine: whole(1, MANY),
      style: oneOf("points", "worldskills"),
      stages: list(stage, 1),
    },
    {
      title: text,
      document: text,
      validFrom: date,
      validUntil: date,
      rankings: list(
        object({ id: text }, { name: text, where: object({ trait: text, is: text }) }),
      ),
      teams: object(
        { memberWithoutTotal: oneOf("left-out", "team-falls"), sharedRank },
        { best: count, prize: awardPoints, awards },
      ),
      awards,
      organisationPrize: awardPoints,
      organisationAwards: awards,
      worldSkillsScale: object({ median: count, spread: count, deviationFactor: aboveZero }),
      medals: by("rule", {
        "distinct-marks": object({ rule: text }, { floor: notNegative, excellence: count }),
        "two-points": object({ rule: text, within: whole(0, 1000) }, { excellence: count }),
      }),
    },
  );
}
