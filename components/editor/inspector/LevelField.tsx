import { useEffect, useState } from "react";
import { Slider } from "@/components/ui/slider";

interface Props {
  label: string;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  format?: (value: number) => string;
  onDone: (value: number) => void;
}

const asPercent = (value: number): string => `${Math.round(value * 100)} %`;

/** A number to pull; one edit when it is let go. */
export function LevelField({ label, value, min = 0, max = 1.5, step = 0.05, format = asPercent, onDone }: Props) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <div className="flex items-center gap-3">
      <span className="w-16 shrink-0 text-quiet text-xs">{label}</span>
      <Slider {...{ label, min, max, step }} value={draft} onChange={setDraft} onCommit={onDone} className="grow" />
      <span className="w-11 shrink-0 text-right text-xs tabular-nums">{format(draft)}</span>
    </div>
  );
}
