"use client";

import { useEffect, useRef, useState } from "react";
import { TICKED } from "./tick-box.tsx";

/** What the form's button says: how many boxes are ticked, as they are ticked. Without JavaScript it names no number that may be wrong. */
export function TickedCount() {
  const place = useRef<HTMLSpanElement>(null);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const recount = () => setCount(form.querySelectorAll(`input[name="${TICKED}"]:checked`).length);
    recount();
    form.addEventListener("change", recount);
    return () => form.removeEventListener("change", recount);
  }, []);
  return <span ref={place}>{count === null ? "导入所选改动" : `导入所选${count}处`}</span>;
}
