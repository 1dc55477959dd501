import { type ComponentProps, useEffect, useState } from "react";
import { Input, Textarea } from "@/components/ui/field";

interface Props {
  label: string;
  value: string;
  /** Once, when the person is done with it: on leaving the field, on Enter in a line, on Ctrl+Enter in a text. */
  onDone: (value: string) => void;
  lines?: number;
  hint?: ComponentProps<typeof Input>["hint"];
  placeholder?: string;
  disabled?: boolean;
  error?: string | null;
}

/** Text that becomes one edit when its author is done, not one with every letter. What others write meanwhile appears in it. */
export function DraftField({ label, value, onDone, lines = 1, hint, placeholder, disabled = false, error }: Props) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const finish = () => draft !== value && onDone(draft);
  const common = {
    ...{ label, hint, disabled, value: draft, onBlur: finish, error: error ?? null },
    ...(placeholder !== undefined && { placeholder }),
  };
  if (lines > 1) {
    return (
      <Textarea
        {...common}
        rows={lines}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) finish();
        }}
      />
    );
  }
  return (
    <Input
      {...common}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") finish();
      }}
    />
  );
}
