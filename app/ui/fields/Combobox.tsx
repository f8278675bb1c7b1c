import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isComposing } from "../composing";
import { Icon } from "../icons";
import styles from "./Combobox.module.css";
import { type Choice, matchingChoices } from "./choices";
import { describedBy, Field, type FieldProps } from "./Field";
import fieldStyles from "./Field.module.css";

export interface ComboboxProps extends FieldProps {
  options: readonly Choice[];
  defaultValue: string;
}

/** More than that nobody reads: typing on narrows them. */
const SHOWN = 50;

/** A field that searches its choices while one types. What the form sends is the value of the one chosen. */
export function Combobox(props: ComboboxProps) {
  const { t } = useTranslation("ui");
  const { name, label, hint, error, isRequired, options, defaultValue } = props;
  const field = { name, label, hint, error, isRequired };
  const listId = useId();
  const box = useCombobox(options, defaultValue);
  return (
    <Field {...field}>
      <div className={styles.box}>
        <div className={fieldStyles.select}>
          <input
            {...describedBy(field)}
            ref={box.input}
            type="text"
            name={undefined}
            role="combobox"
            aria-expanded={box.isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={box.isOpen ? `${listId}-${box.active}` : undefined}
            autoComplete="off"
            placeholder={t("choice.search")}
            className={fieldStyles.control}
            value={box.text}
            onChange={(event) => box.type(event.currentTarget.value)}
            onClick={box.open}
            onKeyDown={box.press}
            onBlur={box.leave}
          />
          <Icon name="chevron-down" />
        </div>
        <input type="hidden" name={name} value={box.value} />
        <div
          id={listId}
          role="listbox"
          aria-label={t("choice.list")}
          className={styles.list}
          hidden={!box.isOpen}
        >
          {box.shown.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the field names the active choice
            <div
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === box.active}
              className={styles.choice}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => box.choose(choice)}
            >
              {choice.label}
            </div>
          ))}
          {box.count === 0 ? <p className={styles.note}>{t("choice.none")}</p> : null}
        </div>
        <span role="status" className={styles.note}>
          {box.isOpen && box.count > SHOWN ? t("choice.more", { count: box.count }) : null}
        </span>
      </div>
    </Field>
  );
}

function useCombobox(options: readonly Choice[], defaultValue: string) {
  const labelOf = (value: string) => options.find((one) => one.value === value)?.label ?? "";
  const [value, setValue] = useState(defaultValue);
  const [text, setText] = useState(labelOf(defaultValue));
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);

  // Typed before the page came to life: the browser shows it, but React only until it draws the field again.
  useEffect(() => {
    const field = input.current;
    if (field === null || field.value === field.defaultValue) return;
    setText(field.value);
    setIsOpen(document.activeElement === field);
  }, []);

  // A label in full counts as chosen, also where it was typed and left before the page came to life.
  const named = options.find(({ label }) => label === text);
  const sent = named === undefined || text === labelOf(value) ? value : named.value;
  // The label that stands there already is no search: opened again, the list is whole.
  const matches = matchingChoices(options, text === labelOf(value) ? "" : text);
  const shown = matches.slice(0, SHOWN);

  const open = () => setIsOpen(true);
  const choose = (choice: Choice) => {
    setValue(choice.value);
    setText(choice.label);
    setIsOpen(false);
  };
  const type = (typed: string) => {
    setText(typed);
    setActive(0);
    setIsOpen(true);
  };
  /** What was typed in full counts; anything else gives way to what was chosen. */
  const leave = () => {
    const [only] = text === "" ? [] : matchingChoices(options, text);
    if (only && only.label === text) choose(only);
    else setText(labelOf(value));
    setIsOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = shown[active];
    if (step !== 0) {
      event.preventDefault();
      if (isOpen) setActive((now) => Math.max(0, Math.min(shown.length - 1, now + step)));
      open();
    } else if (event.key === "Enter" && isOpen && chosen) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setText(labelOf(value));
      setIsOpen(false);
    }
  };
  return {
    input,
    value: sent,
    text,
    isOpen,
    active,
    shown,
    count: matches.length,
    open,
    choose,
    type,
    leave,
    press,
  };
}
