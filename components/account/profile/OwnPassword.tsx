import { Input } from "@/components/ui/field";

/** The password that proves who asks for a grave change. */
export const OwnPassword: React.FC<{ value: string; onChange: (password: string) => void }> = ({ value, onChange }) => (
  <Input
    label="Your password"
    type="password"
    autoComplete="current-password"
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
