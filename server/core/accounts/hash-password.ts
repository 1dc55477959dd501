import { createHmac } from "node:crypto";
import { hash } from "@node-rs/bcrypt";

/** Some 250 ms of another thread. */
const COST = 12;

/** bcrypt reads 72 bytes and stops at a zero byte: the keyed hash in front of it makes every password count whole. */
export const hashPassword = ({ secretKey, password }: { secretKey: string; password: string }): Promise<string> =>
  hash(
    createHmac("sha256", secretKey)
      .update(`password ${password.normalize("NFKC")}`, "utf8")
      .digest("base64"),
    COST,
  );
