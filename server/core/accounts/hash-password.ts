import { hash, verify } from "@node-rs/bcrypt";
import { pepper } from "./pepper";

/** Some 250 ms of another thread. */
const COST = 12;

const peppered = (secretKey: string, password: string): string => pepper(secretKey, "password", password.normalize("NFKC"));

export const hashPassword = ({ secretKey, password }: { secretKey: string; password: string }): Promise<string> =>
  hash(peppered(secretKey, password), COST);

export const isPassword = (given: { secretKey: string; password: string; passwordHash: string }): Promise<boolean> =>
  verify(peppered(given.secretKey, given.password), given.passwordHash);
