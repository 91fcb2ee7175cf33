// Cutting clitics: و ف ب ل ك س ال before a word, pronouns after it. A first cut by letter and length; knowledge decides the rest.
import { keyOf } from "./fold.ts";
import { Enc, Pro } from "./token-line.ts";

/** One way of cutting a folded form: proclitic bits, enclitic, and where the stem starts and ends in the form. */
export interface Cut {
  readonly pro: number;
  readonly enc: number;
  readonly from: number;
  readonly to: number;
  /** Lookup key of the stem. */
  readonly stem: string;
}

/** The best cut of a folded form. */
export function bestCut(form: string): Cut {
  let from = 0;
  let pro = 0;
  const rest = () => form.length - from;
  if (form.startsWith("ال", from) && rest() > 3) {
    return { pro: Pro.al, enc: Enc.none, from: 2, to: form.length, stem: keyOf(form.slice(2)) };
  }
  if (/^[وف]/.test(form) && form.startsWith("ال", 1) && rest() > 4) {
    return { pro: (form[0] === "و" ? Pro.waw : Pro.fa) | Pro.al, enc: Enc.none, from: 3, to: form.length, stem: keyOf(form.slice(3)) };
  }
  if (/^[بك]ال/.test(form) && rest() > 4) {
    return { pro: (form[0] === "ب" ? Pro.ba : Pro.kaf) | Pro.al, enc: Enc.none, from: 3, to: form.length, stem: keyOf(form.slice(3)) };
  }
  if (form.startsWith("لل") && rest() > 3) {
    pro = Pro.lam | Pro.al;
    from = 2;
  }
  return { pro, enc: Enc.none, from, to: form.length, stem: keyOf(form.slice(from)) };
}
