// The value of a run of digits with its marks: thousands «12,500» «12.500» «١٢٬٥٠٠», decimals «3.5» «3,5» «٣٫٥».

const MOST_DIGITS = 15; // beyond this a run of digits is a code, not a figure

const isDigit = (c: number) => c >= 48 && c <= 57;

/** The value of a folded number token, or null where it is a code or a date («12.10.2023»). Linear in its length. */
export function digitValue(form: string): number | null {
  if (form.length > MOST_DIGITS * 2) return null;
  let digits = "";
  const marks: string[] = [];
  const groups: number[] = [0];
  for (let i = 0; i < form.length; i++) {
    if (isDigit(form.charCodeAt(i))) {
      digits += form[i];
      groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
    } else {
      marks.push(form[i] ?? "");
      groups.push(0);
    }
  }
  if (digits.length === 0 || digits.length > MOST_DIGITS) return null;
  const fraction = decimalsOf(marks, groups, digits.startsWith("0"));
  if (fraction === null) return null;
  if (fraction === 0) return Number(digits);
  return Number(`${digits.slice(0, -fraction)}.${digits.slice(-fraction)}`);
}

/** How many of the digits stand after the decimal mark; null where the marks make no number. */
function decimalsOf(marks: readonly string[], groups: readonly number[], zeroFirst: boolean): number | null {
  const last = marks.at(-1);
  const tail = groups.at(-1) ?? 0;
  if (last === undefined) return 0;
  const head = groups.slice(1, -1);
  const thousandsBefore = (groups[0] ?? 0) <= 3 && head.every((size) => size === 3);
  if (last === "٫") return thousandsBefore || marks.length === 1 ? tail : null;
  const mixed = marks.some((mark) => mark !== last);
  if (mixed) return thousandsBefore && marks.slice(0, -1).every((mark) => mark !== last) ? tail : null;
  const allThousands = (groups[0] ?? 0) <= 3 && groups.slice(1).every((size) => size === 3);
  if (marks.length > 1) return allThousands ? 0 : null;
  if (last === "٬") return tail === 3 ? 0 : null;
  return allThousands && !zeroFirst ? 0 : tail;
}
