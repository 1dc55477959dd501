import type { Metadata } from "next";
import { LinkForm } from "@/components/sign-in/LinkForm";
import { LonePage } from "@/components/ui/lone-page";
import { sendLink } from "../actions";

export const metadata: Metadata = { title: "Choose a new password", robots: { index: false } };

export default function ResetPage() {
  return (
    <LonePage title="Choose a new password">
      <p className="text-quiet text-sm">
        We send you a link to a page where you choose one. Everybody who is signed in is signed out then.
      </p>
      <LinkForm send={sendLink.bind(null, "reset_password")} label="Send me a link" />
    </LonePage>
  );
}
