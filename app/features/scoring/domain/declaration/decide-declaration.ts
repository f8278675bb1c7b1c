import { parseThousandths, type Thousandths } from "~/shared/points";
import { accept, type Result, refuse } from "~/shared/result";
import { ANY, type Module, type Stage } from "../scheme/scheme";
import { asksDeclaration, aspectFor, type DeclaredAspect } from "./declared-aspect";

/** A code longer than this is a sentence. */
const MOST_CODE_CHARACTERS = 40;

/** Why a declaration isn't taken, in this order. */
export const DECLARATION_REFUSALS = [
  "declarations-closed",
  "aspect-blank",
  "aspect-too-long",
  "aspect-unknown",
  "factor-missing",
  "factor-not-expected",
  "factor-not-a-number",
  "entry-signed",
  "too-many-aspects",
  "aspect-marked",
] as const;

export interface DeclarationRefusal {
  readonly code: (typeof DECLARATION_REFUSALS)[number];
  readonly values: Readonly<Record<string, string | number>>;
}

/** An entry's place in a stage, as a decision about what it declares needs it. */
export interface Declaring {
  readonly stage: Stage;
  /** Declarations are taken until the recheck begins. */
  readonly isOpen: boolean;
  readonly standing: readonly DeclaredAspect[];
  /** Modules of which a judge has signed this entry's sheet. */
  readonly signedModules: ReadonlySet<string>;
  /** Aspects of which a mark for this entry stands. */
  readonly markedAspects: ReadonlySet<string>;
}

/** What one line says: a code, and a factor as typed; blank where there is none. */
export interface DeclarationLine {
  readonly aspectKey: string;
  readonly factor: string;
}

/** Whether a declaration may stand beside those that do; answers it with its factor read. */
export function decideDeclaration(
  declaring: Declaring,
  line: DeclarationLine,
): Result<DeclaredAspect, DeclarationRefusal> {
  const { stage, isOpen, standing, signedModules } = declaring;
  const { aspectKey } = line;
  const no = (code: DeclarationRefusal["code"], more: DeclarationRefusal["values"] = {}) =>
    refuse({ code, values: { aspect: aspectKey, ...more } });
  if (!isOpen) return no("declarations-closed");
  if (aspectKey === "") return no("aspect-blank");
  if (aspectKey.length > MOST_CODE_CHARACTERS) return no("aspect-too-long");
  const module = moduleFor(stage, aspectKey);
  const aspect = module && aspectFor(module, aspectKey);
  if (!module || !aspect) return no("aspect-unknown");
  const factor = readFactor(line.factor, aspect.factor?.declared === true);
  if (typeof factor === "string") return no(factor, { factor: line.factor });
  const before = standing.find((one) => one.aspectKey === aspectKey);
  const isNew = before === undefined;
  const leavesSigned = before?.factor === factor || isFactorMissing(module, aspectKey, before);
  if (!leavesSigned && signedModules.has(module.id)) return no("entry-signed");
  const most = module.aspectCount;
  const own = standing.filter((one) => moduleFor(stage, one.aspectKey) === module);
  if (isNew && most !== undefined && own.length >= most) return no("too-many-aspects", { most });
  return accept({ aspectKey, factor });
}

/**
 * An aspect that is on the entry's sheet without its factor. It is taken under a signature too: it changes nothing
 * that was signed, and without it a locked stage could go neither on nor back.
 */
function isFactorMissing(
  { aspectsFor, aspects }: Module,
  aspectKey: string,
  before: DeclaredAspect | undefined,
): boolean {
  if (before) return before.factor === null;
  return aspectsFor !== "each" && aspects.some(({ id }) => id === aspectKey);
}

/** Whether a declaration may be taken back: while the stage is open, and nobody has signed or marked it. */
export function decideWithdrawal(
  { stage, isOpen, signedModules, markedAspects }: Declaring,
  aspectKey: string,
): Result<null, DeclarationRefusal> {
  const values = { aspect: aspectKey };
  if (!isOpen) return refuse({ code: "declarations-closed", values });
  const module = moduleFor(stage, aspectKey);
  if (module && signedModules.has(module.id)) return refuse({ code: "entry-signed", values });
  return markedAspects.has(aspectKey) ? refuse({ code: "aspect-marked", values }) : accept(null);
}

/** The module in which a code can be declared: the one that names it, else the one with `*`. */
export function moduleFor({ modules }: Stage, aspectKey: string): Module | null {
  if (aspectKey === ANY) return null;
  const declaring = modules.filter(asksDeclaration);
  const named = modules.find(({ aspects }) => aspects.some(({ id }) => id === aspectKey));
  if (named) return isDeclarable(named, aspectKey) ? named : null;
  return declaring.find(({ aspects }) => aspects.some(({ id }) => id === ANY)) ?? null;
}

/** An aspect that is common to all and takes no factor of the entry's is nobody's to declare. */
function isDeclarable({ aspectsFor, aspects }: Module, aspectKey: string): boolean {
  const aspect = aspects.find(({ id }) => id === aspectKey);
  return aspectsFor === "each" || aspect?.factor?.declared === true;
}

function readFactor(
  text: string,
  isDeclared: boolean,
): Thousandths | null | "factor-missing" | "factor-not-expected" | "factor-not-a-number" {
  if (text === "") return isDeclared ? "factor-missing" : null;
  if (!isDeclared) return "factor-not-expected";
  const factor = parseThousandths(text);
  return factor === null || factor <= 0 ? "factor-not-a-number" : factor;
}
