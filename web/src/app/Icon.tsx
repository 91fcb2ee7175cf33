// The few signs of the workbench, drawn here: no icon font, no other request.
const PATHS = {
  chain: "M3 3v3a3 3 0 0 0 3 3h4a3 3 0 0 1 3 3v1M13 3v3a3 3 0 0 1-3 3",
  search: "M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM11 11l3.500 3.500",
  sun: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  moon: "M13 10A6 6 0 0 1 6 3a5.500 5.500 0 1 0 7 7Z",
  half: "M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 5l3-1.500M8 8.500l5.500-2.500M8 12l5-2.500",
  keys: "M1.500 4h13v8h-13zM4 6.500h.01M6.700 6.500h.01M9.300 6.500h.01M12 6.500h.01M5 9.500h6",
  close: "M4 4l8 8M12 4l-8 8",
  filter: "M2 4h12M4.500 8h7M7 12h2",
  up: "M3 10l5-5 5 5",
  down: "M3 6l5 5 5-5",
  link: "M6.500 9.500l3-3M7 5l1.500-1.500a3 3 0 0 1 4 4L11 9M9 11l-1.500 1.500a3 3 0 0 1-4-4L5 7",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.500"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
