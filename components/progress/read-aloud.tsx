"use client";

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";

/** What is read, in order: headings, paragraphs, items and cells that hold no smaller one. */
const READ = "h1, h2, h3, h4, h5, p, li, dt, dd, caption, th, td";

const never = () => () => undefined;
const canSpeak = () => "speechSynthesis" in window;
const cannotSpeak = () => false;

type Course = "still" | "speaking" | "paused";

/** 朗读: reads the page by the browser's own voice, from its beginning or from where it was paused. Where there is no voice, there is no button. */
export function ReadAloud() {
  const supported = useSyncExternalStore(never, canSpeak, cannotSpeak);
  const [course, setCourse] = useState<Course>("still");
  const reading = useRef(0);
  useEffect(() => (supported ? () => speechSynthesis.cancel() : undefined), [supported]);
  if (!supported) return null;

  const stop = () => {
    reading.current += 1;
    speechSynthesis.cancel();
    setCourse("still");
  };
  const start = () => {
    stop();
    const mine = reading.current;
    setCourse("speaking");
    speakAll(textsOfPage(), () => reading.current === mine, () => setCourse("still"));
  };
  const pause = () => {
    speechSynthesis.pause();
    setCourse("paused");
  };
  const goOn = () => {
    speechSynthesis.resume();
    setCourse("speaking");
  };
  return (
    <div role="group" aria-label="朗读" className="flex flex-wrap gap-2 font-sans print:hidden">
      {course === "still" && <Button variant="quiet" onClick={start}>朗读本页</Button>}
      {course === "speaking" && <Button variant="quiet" onClick={pause}>暂停朗读</Button>}
      {course === "paused" && <Button variant="quiet" onClick={goOn}>继续朗读</Button>}
      {course !== "still" && <Button variant="quiet" onClick={stop}>停止朗读</Button>}
    </div>
  );
}

/** One after the other: a browser gives up on a text that is too long for it. */
function speakAll(texts: string[], goesOn: () => boolean, over: () => void): void {
  const [text, ...rest] = texts;
  if (!goesOn()) return;
  if (text === undefined) {
    over();
    return;
  }
  const said = new SpeechSynthesisUtterance(text);
  said.lang = "zh-CN";
  said.onend = () => speakAll(rest, goesOn, over);
  said.onerror = () => goesOn() && over();
  speechSynthesis.speak(said);
}

function textsOfPage(): string[] {
  const main = document.querySelector("main");
  const pieces = [...(main?.querySelectorAll<HTMLElement>(READ) ?? [])].filter((piece) => !piece.querySelector(READ));
  return pieces.flatMap((piece) => piece.innerText.split(/(?<=[。！？])/)).map((text) => text.trim()).filter((text) => text !== "");
}
