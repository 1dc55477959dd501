import { Slider } from "radix-ui";

const SHORTEST = 10;
const LONGEST = 120;

/** Length of the film in seconds. */
export function LengthField({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  return (
    <div className="flex h-10 grow items-center gap-3 text-sm sm:grow-0">
      <span aria-hidden className="text-quiet">
        Length
      </span>
      <Slider.Root
        min={SHORTEST}
        max={LONGEST}
        step={1}
        value={[seconds]}
        onValueChange={([next]) => next !== undefined && onChange(next)}
        className="relative flex h-10 w-32 grow touch-none items-center sm:grow-0"
      >
        <Slider.Track className="relative h-1 grow rounded-full bg-line">
          <Slider.Range className="absolute h-full rounded-full bg-accent" />
        </Slider.Track>
        <Slider.Thumb aria-label="Length in seconds" className="block size-4.5 rounded-full bg-text shadow" />
      </Slider.Root>
      <output className="w-10 text-right tabular-nums sm:text-left">{seconds} s</output>
    </div>
  );
}
