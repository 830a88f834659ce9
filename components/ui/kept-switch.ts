/** Something a person switches off and on, which this browser remembers. For `useSyncExternalStore`. */
export type KeptSwitch = { subscribe: (changed: () => void) => () => void; isOn: () => boolean; set: (on: boolean) => void };

/** The switch kept under `name`: on until somebody turns it off. A browser that keeps nothing for anybody leaves it on. */
export function keptSwitch(name: string): KeptSwitch {
  const changedEvent = `${name}-changed`;
  return {
    subscribe(changed) {
      window.addEventListener("storage", changed);
      window.addEventListener(changedEvent, changed);
      return () => {
        window.removeEventListener("storage", changed);
        window.removeEventListener(changedEvent, changed);
      };
    },
    isOn() {
      try {
        return window.localStorage.getItem(name) !== "off";
      } catch {
        return true;
      }
    },
    set(on) {
      try {
        window.localStorage.setItem(name, on ? "on" : "off");
      } catch {
        return;
      }
      window.dispatchEvent(new Event(changedEvent));
    },
  };
}
