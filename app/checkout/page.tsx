import type { Metadata } from "next";
import { Watch } from "@/components/payments/Watch";
import { LonePage } from "@/components/ui/lone-page";
import { database, payments } from "@/server/compose";
import { getCheckoutResult } from "@/server/core/payments/checkout-result";

export const metadata: Metadata = { title: "Your purchase", robots: { index: false }, referrer: "no-referrer" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Where a payment page sends its visitor back to. */
export default async function CheckoutPage({ searchParams }: Props) {
  const { session, cancelled } = await searchParams;
  if (cancelled !== undefined) {
    return (
      <LonePage title="Nothing was bought">
        <p className="text-quiet">You left the payment page. No money was taken, and you can start again whenever you like.</p>
        <Back />
      </LonePage>
    );
  }
  const result = await read(typeof session === "string" ? session : "");
  if (result?.status === "succeeded") {
    return (
      <LonePage title={result.isSetup ? "Your card is saved" : `${result.credits.toLocaleString("en")} credits are yours`}>
        <p className="text-quiet">
          {result.isSetup && "Credits are bought by themselves when your balance falls below your threshold."}
          {result.isSignUp && "They are on the account of the address you paid for. We have sent it a mail."}
          {!result.isSetup && !result.isSignUp && "They are on your account and ready to use."}
        </p>
        <Back />
      </LonePage>
    );
  }
  if (result?.status === "pending") {
    return (
      <LonePage title="Your payment is on its way">
        <p className="text-quiet" role="status">
          Your credits are added as soon as it arrives. You may close this page.
        </p>
        <Watch />
        <Back />
      </LonePage>
    );
  }
  return (
    <LonePage title={result ? "The payment did not go through" : "We do not know this payment"}>
      <p className="text-quiet">No credits were added.</p>
      <Back />
    </LonePage>
  );
}

function read(checkoutId: string) {
  const provider = payments();
  if (!provider || !/^\w{1,255}$/.test(checkoutId)) return null;
  return getCheckoutResult({ db: database(), payments: provider, now: () => new Date() }, checkoutId);
}

const Back = () => (
  <a href="/account" className="text-accent text-sm underline underline-offset-4">
    To your account
  </a>
);
