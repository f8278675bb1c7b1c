/**
 * Runs in the page. Marks with `data-new-look` the first element of each look that isn't among those known, and
 * answers these looks. A look is all that the contrast of a text depends on: its colour, size and weight, and the
 * grounds that it lies on, one over another.
 */
export function markNewLooks(known: readonly string[]): string[] {
  const looks = new Set(known);
  const grounds = new Map<Element, string>();
  const found: string[] = [];
  const groundOf = (element: Element | null): string => {
    if (element === null) return "";
    const before = grounds.get(element);
    if (before !== undefined) return before;
    const style = getComputedStyle(element);
    const own = [
      style.backgroundColor.replace("rgba(0, 0, 0, 0)", ""),
      style.backgroundImage.replace("none", ""),
      style.opacity.replace(/^1$/, ""),
      style.position.replace("static", ""),
    ].join("|");
    const below = groundOf(element.parentElement);
    const ground = own === "|||" ? below : `${below}>${own}`;
    grounds.set(element, ground);
    return ground;
  };
  for (const element of document.body.querySelectorAll("*")) {
    element.removeAttribute("data-new-look");
    const hasText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
    );
    const isField = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    if (!hasText && !isField) continue;
    const { color, fontSize, fontWeight, textShadow, visibility } = getComputedStyle(element);
    // What isn't drawn now may be drawn on the next page.
    if (visibility !== "visible" || element.getClientRects().length === 0) continue;
    const look = [color, fontSize, fontWeight, textShadow, groundOf(element)].join(" ");
    if (looks.has(look)) continue;
    looks.add(look);
    found.push(look);
    element.setAttribute("data-new-look", "");
  }
  return found;
}
