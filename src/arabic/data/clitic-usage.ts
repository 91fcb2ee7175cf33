// Words whose clitics usage settles, where letters and lexicon leave two ways. Folded forms.

/** Particles and pronouns that never stand after ب, ل or ك. */
export const NEVER_AFTER_PREPOSITION: ReadonlySet<string> = new Set(
  "لم لن قد هل ثم بل حتى سوف ليس ليست انما لو هو هي هما هم هن انا نحن كان او ام اذ اما ايضا في الى على ليت لعل لكن كانت كانوا عن مع".split(
    " ",
  ),
);

/** Their first letter is a clitic: «لما» to what, «بيد» at the hand of, «بكرة» with a ball. */
export const SETTLED_CUT: ReadonlySet<string> = new Set(
  "لما فان لقد لكم وهم فهم بدون فقد بيد لكي لذا بما لان بان باسم بغض وان لهم فلا ولا بلا بكرة".split(" "),
);

/** Their first letter is their own: «كذلك» also, «لدى» at, «فتحت» she opened. */
export const SETTLED_WHOLE: ReadonlySet<string> = new Set(
  "ولد كما كذلك كذا بعد لدى كلما بينما فيما بل لم كم وفق وسط فور كان بي واحد فتحت تراكم".split(" "),
);

/** After «لل» these are the article and a shorter noun: «للحد» for the limit, not لحد. */
export const ARTICLE_SEEN: ReadonlySet<string> = new Set("لحد لحق لبس لعل لكن لكم لماذا لما لقي لات لان".split(" "));
