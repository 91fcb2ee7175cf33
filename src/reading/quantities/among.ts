// «بينهم», «منهم», «أبرزهم»: words after which a part of those counted is told.
export const AMONG_THEM: ReadonlySet<string> = new Set([
  "بينهم",
  "بينها",
  "بينهن",
  "ضمنهم",
  "ضمنها",
  "منهم",
  "منهن",
  "ابرزهم",
  "اخرهم",
  "اولهم",
  "اهمهم",
]);
