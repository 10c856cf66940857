import type { ShownLacks } from '../../delivery/poster.ts';
import type { MessageBody } from '../../render/message-body.ts';
import type { SentMessage } from './sent-message.ts';

/** What a post was meant to have. */
export interface MeantPost {
  readonly body: MessageBody;
  readonly roleId: string | undefined;
}

/** What of it does not stand there, by what Discord itself says of the message; what it does not tell is not missed. */
export function lacksShown({ body, roleId }: MeantPost, sent: SentMessage): ShownLacks {
  const { mention_roles: pinged, embeds, attachments } = sent;
  const { embeds: meantEmbeds = [], files = [], undrawn = false } = body;
  const lacks = [
    ...(roleId !== undefined && pinged?.includes(roleId) === false ? [{ kind: 'ping', of: roleId } as const] : []),
    ...(isFewer(embeds, meantEmbeds) ? [{ kind: 'embeds', of: undefined } as const] : []),
    ...(isFewer(attachments, files) ? [{ kind: 'files', of: undefined } as const] : []),
    ...(undrawn ? [{ kind: 'drawing', of: undefined } as const] : []),
  ];
  return { about: ['ping', 'embeds', 'files', 'drawing'], lacks };
}

function isFewer(told: readonly unknown[] | undefined, meant: readonly unknown[]): boolean {
  return told !== undefined && told.length < meant.length;
}
