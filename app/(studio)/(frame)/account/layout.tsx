import { AccountFrame } from "@/components/account/AccountFrame";

export default function AccountLayout({ children }: { children: React.ReactNode }) {
  return <AccountFrame>{children}</AccountFrame>;
}
