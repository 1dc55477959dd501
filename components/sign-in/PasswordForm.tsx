"use client";

import Link from "next/link";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { useSignIn } from "./use-sign-in";

interface Props {
  /** Where to go once signed in. */
  redirect: string;
}

/** Address and password; without a password, a link by mail. */
export function PasswordForm({ redirect }: Props) {
  const { enter, isBusy, message } = useSignIn(redirect);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void enter("password", { email, password });
      }}
    >
      <Input
        label="E-mail"
        type="email"
        name="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Input
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {message && <Alert>{message}</Alert>}
      <Button type="submit" look="primary" size="large" disabled={isBusy}>
        {isBusy ? "Signing in…" : "Sign in"}
      </Button>
      <p className="flex flex-wrap justify-between gap-x-4 gap-y-2 text-ui">
        <Link
          href={`/sign-in/link?redirect=${encodeURIComponent(redirect)}`}
          className="text-accent underline underline-offset-4"
        >
          Send me a link instead
        </Link>
        <Link href="/sign-in/reset" className="text-quiet underline underline-offset-4 hover:text-text">
          Forgot your password?
        </Link>
      </p>
    </form>
  );
}
