import { invariant } from "~/shared/invariant";
import { parseThousandths, type Thousandths } from "~/shared/points";
import type { Aspect, Decimal } from "./aspect";
import { ANY, type Module } from "./scheme";

/** A decimal of a scheme that was read; thousandths. */
export function thousandthsOf(decimal: Decimal): Thousandths {
  const value = parseThousandths(decimal);
  invariant(value !== null, `${decimal} passed the scheme's check`);
  return value;
}

/** The most that an aspect can give, in thousandths and before its factor: nothing for a deduction or a bare time. */
export function maximumOf(aspect: Aspect): Thousandths {
  if (aspect.kind === "deduction") return 0;
  if (aspect.kind === "time") return aspect.max === undefined ? 0 : thousandthsOf(aspect.max);
  return thousandthsOf(aspect.max);
}

/**
 * The sum of a module's maxima, in thousandths, with fixed factors; null where it isn't known beforehand
 * (aspects named only by the marks, or with a factor declared for each entry).
 */
export function moduleMaximum(module: Module): Thousandths | null {
  let sum = 0;
  for (const aspect of module.aspects) {
    const isOpen = aspect.id === ANY || module.aspectsFor === "each" || aspect.factor?.declared;
    const factored = maximumOf(aspect) * thousandthsOf(aspect.factor?.fixed ?? "1");
    if (isOpen || factored % 1000 !== 0) return null;
    sum += factored / 1000;
  }
  return sum;
}
