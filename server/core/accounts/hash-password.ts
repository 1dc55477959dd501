import { hash } from "@node-rs/bcrypt";
import { pepper } from "./pepper";

/** Some 250 ms of another thread. */
const COST = 12;

export const hashPassword = ({ secretKey, password }: { secretKey: string; password: string }): Promise<string> =>
  hash(pepper(secretKey, "password", password.normalize("NFKC")), COST);
