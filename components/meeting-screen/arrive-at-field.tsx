"use client";

import { useEffect } from "react";

/** Puts the cursor into the field a person came here to write in: one key led here, and the next ones are words. */
export function ArriveAtField({ field }: { field: string }) {
  useEffect(() => document.getElementById(field)?.focus(), [field]);
  return null;
}
