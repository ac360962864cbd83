// A password's hash takes a quarter of a second by design, and most tests only want somebody who is signed in: here scrypt
// does a hundredth of its work. What the hash costs is tested in files that run without this.
import crypto, { type ScryptOptions, type scrypt } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";

const LIGHT: ScryptOptions = { N: 1024, p: 1 };

type Derive = (...given: [...Parameters<typeof scrypt>]) => void;
const state: typeof globalThis & { isHashLight?: true } = globalThis;

// Files share a process: once is enough.
if (!state.isHashLight) {
  state.isHashLight = true;
  const whole: Derive = crypto.scrypt;
  Object.assign(crypto, {
    scrypt: ((password, salt, length, options, done) =>
      whole(password, salt, length, { ...options, ...LIGHT }, done)) as Derive,
  });
  syncBuiltinESMExports();
}
