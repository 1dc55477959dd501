import { LonePage } from "@/components/ui/lone-page";

/** Where a film was, or never was. */
export const NoFilm = () => (
  <LonePage title="There is no film here">
    <p className="text-quiet text-sm">
      Its maker may have taken it back, or given it another address. If somebody sent you here, ask them for the new link.
    </p>
  </LonePage>
);
