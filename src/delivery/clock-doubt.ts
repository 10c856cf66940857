/**
 * Why the wall clock is not believed. unheard: Discord has not said yet what time it is · jumped: nor since the clock went
 * by so much against the steady one, as it does when a machine slept · apart: it is so far ahead of Discord's (or behind)
 */
export type ClockDoubt =
  | { readonly kind: 'unheard' }
  | { readonly kind: 'jumped'; readonly byMs: number }
  | { readonly kind: 'apart'; readonly aheadMs: number };
