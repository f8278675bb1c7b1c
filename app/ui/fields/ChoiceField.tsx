import { useEffect, useState } from "react";
import { Combobox, type ComboboxProps } from "./Combobox";
import type { Choice } from "./choices";
import { fieldId } from "./Field";
import { SelectField } from "./SelectField";

/** So many choices are taken in at a glance. */
const FEW = 12;
const NONE: Choice = { value: "", label: "—" };

/** One of many: a list of the browser; once the script runs, and the list is long, a field that searches it. */
export function ChoiceField(props: ComboboxProps) {
  const { name, options, defaultValue } = props;
  // What was chosen from the browser's list before the script came.
  const [searched, setSearched] = useState<{ from: string } | null>(null);
  useEffect(() => {
    const list = document.getElementById(fieldId(name));
    if (options.length > FEW && list instanceof HTMLSelectElement) {
      setSearched({ from: list.value });
    }
  }, [name, options.length]);
  if (searched) return <Combobox {...props} defaultValue={searched.from} />;
  const offered = defaultValue === "" ? [NONE, ...options] : options;
  return <SelectField {...props} options={offered} />;
}
