/** Where whole numbers below a limit come from: `numbersFrom` a seed. */
export interface Numbers {
  below(limit: number): number;
}

/** All items in an order that the numbers decide: Fisher and Yates, from the last one down. */
export function shuffled<Item>(items: readonly Item[], numbers: Numbers): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = numbers.below(last + 1);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
