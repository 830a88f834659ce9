"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus as it appears; without JavaScript the address leads to it. */
export function Arrival({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} id="outcome" tabIndex={-1} className="scroll-mt-24 focus:[box-shadow:none] focus:outline-none">
      {children}
    </div>
  );
}
