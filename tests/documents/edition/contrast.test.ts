import { describe, expect, it } from "vitest";
import { SCREEN_STYLE } from "#lib/documents/edition/styles/screen.ts";

/** The colours by name, as the page has them and as high contrast replaces them. */
function colours(rule: RegExp): Map<string, string> {
  const [text = ""] = rule.exec(SCREEN_STYLE) ?? [];
  return new Map([...text.matchAll(/--([\w-]+):(#[\da-f]{3,6})\b/g)].map(([, name = "", value = ""]) => [name, value]));
}

const standard = colours(/:root\{[\s\S]*?\}/);
const high = new Map([...standard, ...colours(/#contrast-high:checked\)\{[^}]*\}/)]);

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const TEXTS = [["ink", "paper"], ["soft", "paper"], ["red", "paper"], ["link", "paper"], ["ink", "wash"], ["soft", "wash"], ["link", "wash"], ["ink", "mark"], ["on-red", "red"]] as const;

describe.each([["standard", standard], ["high", high]])("in %s contrast", (_, named) => {
  it.each(TEXTS)("%s on %s is 7:1 at least", (text, ground) => {
    expect(contrast(named.get(text) ?? "", named.get(ground) ?? "")).toBeGreaterThanOrEqual(7);
  });

  it("edges that must be seen are 3:1 at least", () => {
    expect(contrast(named.get("edge") ?? "", named.get("paper") ?? "")).toBeGreaterThanOrEqual(3);
  });
});
