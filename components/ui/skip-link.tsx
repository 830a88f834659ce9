/** The first thing the Tab key meets: past the header, straight to the text. Target: `<main id="main">`. */
export function SkipLink({ href = "#main", children = "跳到正文" }: { href?: string; children?: string }) {
  return (
    <a
      href={href}
      className="sr-only bg-surface font-sans text-link underline underline-offset-4 focus:not-sr-only focus:absolute focus:z-20 focus:m-3 focus:px-4 focus:py-3 print:hidden"
    >
      {children}
    </a>
  );
}
