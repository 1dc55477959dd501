const boxes = { "16:9": "h-2.5 w-4", "9:16": "h-4 w-2.5", "1:1": "size-3" } as const;

export function AspectShape({ ratio }: { ratio: keyof typeof boxes }) {
  return <span aria-hidden className={`rounded-[2px] border-[1.5px] border-current ${boxes[ratio]}`} />;
}
