import { type DragEvent, useEffect, useState } from "react";

/** Hands over files that are dropped on an element or pasted on its page. `over`: whether files are held above it now. */
export function useDroppedFiles(onFiles: (files: File[]) => void) {
  const [depth, setDepth] = useState(0);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || isTyping(event.target)) return;
      event.preventDefault();
      onFiles(files);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [onFiles]);

  const zone = {
    onDragEnter: (event: DragEvent) => setDepth((now) => now + (carriesFiles(event) ? 1 : 0)),
    onDragLeave: (event: DragEvent) => setDepth((now) => Math.max(0, now - (carriesFiles(event) ? 1 : 0))),
    // A browser takes a drop only where the hovering was taken.
    onDragOver: (event: DragEvent) => carriesFiles(event) && event.preventDefault(),
    onDrop: (event: DragEvent) => {
      setDepth(0);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { over: depth > 0, zone };
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return [...dataTransfer.types].includes("Files");
}

/** Word puts a picture beside the text it copies: in a text field, the text is meant. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, input:not([type=file])"));
}
