import { Switch } from "radix-ui";
import { useId } from "react";

export function Toggle({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <div className="inline-flex h-10 items-center gap-2.5 text-sm">
      <Switch.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        className="h-6 w-10 rounded-full border border-line bg-canvas p-0.5 transition-colors data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Switch.Thumb className="block size-4.5 rounded-full bg-quiet transition-transform data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-accent" />
      </Switch.Root>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
