"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "#components/ui/button.tsx";

export type PickerButtonProps = {
  children: ReactNode;
  variant?: "secondary" | "quiet";
  accept?: string;
  /** Opens the camera of a phone. */
  camera?: boolean;
  onFiles: (files: File[]) => void;
};

/** A button that asks for files and hands them over at once, instead of waiting for the form to be sent. */
export function PickerButton({ children, variant = "secondary", accept, camera, onFiles }: PickerButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        capture={camera ? "environment" : undefined}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
