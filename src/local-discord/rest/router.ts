import type { Route } from './http-exchange.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export interface Router {
  /** `path` below /api/v10. `none`: no such address; `method`: the address is known, the method is not. */
  find(method: string, path: string): Match | 'none' | 'method';
}

export function createRouter(routes: readonly Route[]): Router {
  const patterns = routes.map((route) => ({ route, pattern: new URLPattern({ pathname: route.pattern }) }));
  return {
    find(method, path) {
      let known = false;
      for (const { route, pattern } of patterns) {
        const groups = pattern.exec({ pathname: path })?.pathname.groups;
        if (groups === undefined) continue;
        known = true;
        if (route.method === method) return { route, params: defined(groups) };
      }
      return known ? 'method' : 'none';
    },
  };
}

/** Clients may write `%40original`. */
function defined(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [key, decodePath(value)]));
}

/** The path as people write it; a malformed one as it came. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
