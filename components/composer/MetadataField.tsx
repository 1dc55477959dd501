import { useState } from "react";
import { Textarea } from "@/components/ui/field";

const NO_OBJECT = 'Write a JSON object, such as {"place": "Lisbon"}.';

/** Facts that may be spoken, as JSON. What is being typed is kept until it is an object. */
export function MetadataField({ value, onChange }: { value: unknown; onChange: (value: unknown) => void }) {
  const [text, setText] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 2)));
  const fault = text.trim() === "" || readObject(text) ? null : NO_OBJECT;
  return (
    <Textarea
      label="Facts"
      value={text}
      rows={4}
      spellCheck={false}
      placeholder='{"place": "Lisbon", "price": "from 40 euros"}'
      hint="What the narrator may say besides the prompt."
      error={fault}
      onChange={({ target }) => {
        setText(target.value);
        const object = readObject(target.value);
        if (object || target.value.trim() === "") onChange(object ?? undefined);
      }}
    />
  );
}

function readObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
