/**
 * Which page of the pane is shown. One for the life of the runtime, so that the ribbon's buttons
 * can lead to a page before the pane itself has been opened.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';

/** In the order of the work. */
export const workPages = ['binding', 'findings', 'results', 'remedy', 'forms'] as const;
/** Reached from the pane's header. */
export const sidePages = ['intake', 'settings', 'help'] as const;
/** Reached from the line of steps. */
export const stepPages = ['county'] as const;
export type PageId =
  (typeof workPages)[number] | (typeof sidePages)[number] | (typeof stepPages)[number];

export interface Navigation {
  /** Null until somebody has chosen one: the pane then shows what the work has come to. */
  readonly page: () => PageId | null;
  readonly go: (page: PageId) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createNavigation(): Navigation {
  let chosen: PageId | null = null;
  const listeners = new Set<() => void>();
  return {
    page: () => chosen,
    go: (page) => {
      chosen = page;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const NavigationContext = createContext<Navigation>(createNavigation());

/** The page that was chosen, and the way to another. */
export function useNavigation(): { readonly chosen: PageId | null; readonly go: Navigation['go'] } {
  const navigation = useContext(NavigationContext);
  const chosen = useSyncExternalStore(navigation.subscribe, navigation.page);
  return { chosen, go: navigation.go };
}
