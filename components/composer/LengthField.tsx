import { Slider } from "@/components/ui/slider";

const SHORTEST = 10;
const LONGEST = 240;

/** Length of the film in seconds: by the slider roughly, by the number exactly. */
export function LengthField({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  return (
    <div className="flex grow items-center gap-3 text-ui sm:grow-0">
      <span aria-hidden className="text-quiet">
        Length
      </span>
      <Slider
        label="Length in seconds"
        min={SHORTEST}
        max={LONGEST}
        value={Math.min(LONGEST, Math.max(SHORTEST, seconds))}
        onChange={onChange}
        className="w-28 grow sm:grow-0"
      />
      <span className="inline-flex items-baseline gap-1">
        <input
          type="number"
          aria-label="Exact length in seconds"
          min={SHORTEST}
          max={LONGEST}
          value={seconds}
          onChange={({ target }) => target.value !== "" && onChange(Number(target.value))}
          className="touchable h-9 w-12 rounded-md border border-transparent bg-transparent text-right tabular-nums [appearance:textfield] hover:border-line focus:border-line [&::-webkit-inner-spin-button]:appearance-none"
        />
        s
      </span>
    </div>
  );
}
