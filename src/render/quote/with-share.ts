import { rows } from '../components/button.ts';
import { limits } from '../limits.ts';
import type { MessageBody } from '../message-body.ts';
import type { QuoteSetting } from './quote-body.ts';
import { shareButton } from './share-button.ts';
import type { View } from './view.ts';

/** A quote that only its reader sees, with a button that shows it in the channel: in the last row, where that has room. */
export function withShare(
  body: MessageBody,
  view: View,
  { library, reader }: Pick<QuoteSetting, 'library' | 'reader'>,
): MessageBody {
  const all = body.components ?? [];
  const share = shareButton(view, library, reader.locale);
  const last = all.at(-1);
  if (last === undefined || last.components.length >= limits.rowButtons) {
    return { ...body, components: [...all, ...rows([share])].slice(0, limits.rows) };
  }
  return { ...body, components: [...all.slice(0, -1), { ...last, components: [...last.components, share] }] };
}
