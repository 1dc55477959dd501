import { ChartColumn, Coins, KeyRound, type LucideIcon, Plug, UserRound, UsersRound, Webhook } from "lucide-react";

export interface AccountSection {
  label: string;
  href: string;
  icon: LucideIcon;
  /** Not for an account's customers. */
  accountOnly?: true;
}

const SECTIONS: readonly AccountSection[] = [
  { label: "Credits", href: "/account", icon: Coins },
  { label: "Usage", href: "/account/usage", icon: ChartColumn },
  { label: "API keys", href: "/account/keys", icon: KeyRound, accountOnly: true },
  { label: "Webhooks", href: "/account/webhooks", icon: Webhook, accountOnly: true },
  { label: "Customers", href: "/account/customers", icon: UsersRound, accountOnly: true },
  { label: "Providers", href: "/account/providers", icon: Plug, accountOnly: true },
  { label: "Profile", href: "/account/profile", icon: UserRound, accountOnly: true },
];

/** What a visitor of this kind finds in the account. */
export const sectionsFor = (kind: "account" | "external"): readonly AccountSection[] =>
  SECTIONS.filter(({ accountOnly }) => !accountOnly || kind === "account");
