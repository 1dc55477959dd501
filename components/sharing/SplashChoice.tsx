import { RadioGroup } from "radix-ui";

interface Props {
  /** Storage keys; the film's own poster is the first. */
  pictures: readonly string[];
  /** Null is the poster. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
}

/** The picture that stands there before the film plays, and on cards that show links. */
export function SplashChoice({ pictures, chosen, onChoose }: Props) {
  const [poster] = pictures;
  if (poster === undefined || pictures.length < 2) return null;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-quiet text-xs">Picture before it plays</legend>
      <RadioGroup.Root
        aria-label="Picture before it plays"
        orientation="horizontal"
        value={chosen ?? poster}
        onValueChange={(key) => onChoose(key === poster ? null : key)}
        className="-m-1 flex gap-2 overflow-x-auto p-1"
      >
        {pictures.map((key, index) => (
          <RadioGroup.Item
            key={key}
            value={key}
            aria-label={index === 0 ? "The film's poster" : `Picture ${index}`}
            className="relative h-16 shrink-0 overflow-hidden rounded-lg border-2 border-line hover:border-line-strong data-[state=checked]:border-accent"
          >
            <img src={`/media/${key}`} alt="" className="h-full w-auto" />
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </fieldset>
  );
}
