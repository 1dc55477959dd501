export type Form = { [name: string]: unknown };

const MOST_DEPTH = 8;

/** A form as Stripe's SDK writes it: `a[b][0]=c` becomes `{ a: { b: { 0: "c" } } }`. */
export function readForm(text: string): Form {
  const form: Form = Object.create(null);
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/[[\]]+/).filter(Boolean);
    if (path.length === 0 || path.length > MOST_DEPTH) continue;
    let place = form;
    for (const step of path.slice(0, -1)) {
      const inner = place[step];
      const next: Form = typeof inner === "object" && inner !== null ? (inner as Form) : Object.create(null);
      place[step] = next;
      place = next;
    }
    place[path.at(-1) as string] = value;
  }
  return JSON.parse(JSON.stringify(form));
}
