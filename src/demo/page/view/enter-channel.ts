import type { PageView } from './page-view.ts';

/** What is open over the channel before closes. */
export function enterChannel(channelId: string, { state, change }: Pick<PageView, 'state' | 'change'>): void {
  change({
    channelId,
    sidebarOpen: false,
    menuFor: undefined,
    menu: undefined,
    unread: new Set([...state.unread].filter((id) => id !== channelId)),
  });
}
