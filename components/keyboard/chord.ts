const named: Record<string, string> = { " ": "Space", Esc: "Escape" };

/** The chord of a key press, in the words of a keyboard table. Shift is part of what a sign is (`?`), not said beside it. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const name = named[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const isSign = key.length === 1 && !/[\p{L}\p{N} ]/u.test(key);
  const parts = [(ctrlKey || metaKey) && "Mod", altKey && "Alt", shiftKey && !isSign && "Shift", name];
  return parts.filter(Boolean).join("+");
}

/** Whether a press is meant for the field it is made in. */
export function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button", "file"].includes(target.type);
}

/** Keys that a focused control uses itself: a button is pressed with the space bar, a slider and a list move with the arrows. */
export function isForControl(chord: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (chord === "Space" || chord === "Enter")
    return target.matches("button, a[href], summary, [role=button], [role=switch], [role=radio]");
  if (!/^(Shift\+)?(Arrow|Home|End|Page)/.test(chord)) return false;
  return target.matches("[role=slider], [role=radio], [role=tab], [role=menuitem], [role=option], [role=separator]");
}
