import type { Thousandths } from "~/shared/points";
import type { Aspect } from "../scheme/aspect";
import { concreteStage } from "../scheme/concrete-stage";
import { ANY, type Module, type Stage } from "../scheme/scheme";

/** What an entry declared for a stage: an aspect of its own, a factor (难度系数, in thousandths), or both. */
export interface DeclaredAspect {
  readonly aspectKey: string;
  readonly factor: Thousandths | null;
}

/** Whether entries have anything to declare in a module: their aspects, or a factor of one. */
export function asksDeclaration({ aspectsFor, aspects }: Module): boolean {
  return aspectsFor === "each" || aspects.some(isDeclaredAspect);
}

/** The modules of a stage for which entries declare something. */
export function declaringModules({ modules }: Stage): readonly Module[] {
  return modules.filter(asksDeclaration);
}

/** Whether a stage has an aspect `*` that is common to all its entries: what one names, all have. */
export function hasCommonNames({ modules }: Stage): boolean {
  return modules.some(
    ({ aspectsFor, aspects }) => aspectsFor !== "each" && aspects.some(({ id }) => id === ANY),
  );
}

/** An aspect that every entry names for itself, or whose factor it names. */
export function isDeclaredAspect({ id, factor }: Aspect): boolean {
  return id === ANY || factor?.declared === true;
}

/**
 * A stage as one entry is marked in it: what was declared stands in the place of `*`. Where aspects are declared for
 * each entry, only its own are left; what is common to all it has as soon as anyone in the stage named it
 * (`namedInStage`), for without it the entry's total would stay incomplete. The order is that of the codes.
 */
export function stageOfEntry(
  stage: Stage,
  declared: readonly DeclaredAspect[],
  namedInStage: readonly string[],
): Stage {
  const own = new Set(declared.map(({ aspectKey }) => aspectKey));
  const concrete = concreteStage(stage, [...new Set([...own, ...namedInStage])].sort(byCode));
  return {
    ...concrete,
    modules: concrete.modules.map((module) =>
      module.aspectsFor === "each"
        ? { ...module, aspects: module.aspects.filter(({ id }) => own.has(id)) }
        : module,
    ),
  };
}

/**
 * What an entry still has to declare in a module of its own stage: the aspects that it names itself, and the factors
 * of those it has, be they its own or everyone's; 0 where none is asked for.
 */
export function undeclaredCount(module: Module, declared: readonly DeclaredAspect[]): number {
  const { aspectsFor, aspectCount, aspects } = module;
  const factors = new Map(declared.map(({ aspectKey, factor }) => [aspectKey, factor]));
  const bare = aspects.filter(
    (aspect) => isDeclaredAspect(aspect) && (factors.get(aspect.id) ?? null) === null,
  );
  const unnamed = aspectsFor === "each" ? (aspectCount ?? 0) - aspects.length : 0;
  return Math.max(0, unnamed) + bare.length;
}

/** The aspect of a module that a code stands for: the one of that name, else its `*`; null where it has neither. */
export function aspectFor({ aspects }: Module, aspectKey: string): Aspect | null {
  const named = aspects.find(({ id }) => id === aspectKey && id !== ANY);
  return named ?? aspects.find(({ id }) => id === ANY) ?? null;
}

/** What stands declared, as one text: whoever changes it says which they saw. */
export function seenText(declared: readonly DeclaredAspect[]): string {
  return [...declared]
    .sort((one, other) => byCode(one.aspectKey, other.aspectKey))
    .map(({ aspectKey, factor }) => `${aspectKey}=${factor ?? ""}`)
    .join(";");
}

/** Codes in the order in which people count: 2 before 10. */
export function byCode(one: string, other: string): number {
  return CODES.compare(one, other);
}

const CODES = new Intl.Collator("en", { numeric: true });
