export type KeySwitch = { isOn: () => boolean; turn: (on: boolean) => void; subscribe: (changed: () => void) => () => void };

/**
 * Whether single-letter keys are on, for people who speak to their machine or whose hands slip (WCAG 2.1.4); this browser remembers
 * it under `name`. For `useSyncExternalStore`. A browser that keeps nothing for anybody leaves the keys as they are by themselves.
 */
export function keySwitch(name: string): KeySwitch {
  const changedHere = `${name}-changed`;
  return {
    isOn() {
      try {
        return window.localStorage.getItem(name) !== "off";
      } catch {
        return true;
      }
    },
    turn(on) {
      try {
        window.localStorage.setItem(name, on ? "on" : "off");
      } catch {
        return;
      }
      window.dispatchEvent(new Event(changedHere));
    },
    subscribe(changed) {
      window.addEventListener("storage", changed);
      window.addEventListener(changedHere, changed);
      return () => {
        window.removeEventListener("storage", changed);
        window.removeEventListener(changedHere, changed);
      };
    },
  };
}
