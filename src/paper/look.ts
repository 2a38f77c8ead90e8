/** How every paper looks. Sizes in points: 72 to an inch, A4 is 595 by 842. */

export const FONT = { text: "Arimo", bold: "Arimo-Bold" } as const;

export const SIZE = { title: 20, subtitle: 11, heading: 13, text: 10.5, note: 9.5, foot: 8.5 } as const;

/** Dark enough to be read on a bad printer. */
export const COLOR = {
  text: "#1b1b1b",
  note: "#474747",
  heading: "#17375e",
  rule: "#b9c4d2",
  shade: "#eef2f7",
} as const;

export const MARGINS = { top: 56, bottom: 64, left: 60, right: 60 } as const;

/** Between one block and the next. */
export const GAP = 8;
