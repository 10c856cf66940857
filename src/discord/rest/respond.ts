import type {
  APIInteractionResponse,
  RESTPatchAPIWebhookWithTokenMessageJSONBody,
  RESTPostAPIWebhookWithTokenJSONBody,
} from 'discord-api-types/v10';
import type { MessageRequest } from './to-message-request.ts';

type Files = MessageRequest['files'];

/** One request of ours about an interaction. `files` go along as a form. */
export type Answer =
  /** The first response, within 3 s and once only. */
  | { readonly kind: 'callback'; readonly body: APIInteractionResponse; readonly files: Files }
  /** Replaces what a deferral announced. */
  | { readonly kind: 'edit'; readonly body: RESTPatchAPIWebhookWithTokenMessageJSONBody; readonly files: Files }
  /** Takes away what a deferral announced. */
  | { readonly kind: 'delete'; readonly body: Readonly<Record<string, never>>; readonly files: Files }
  /** One more message. `atMostOnce`: rather not at all than twice; Discord knows no nonce here. */
  | {
      readonly kind: 'follow-up';
      readonly body: RESTPostAPIWebhookWithTokenJSONBody;
      readonly files: Files;
      readonly atMostOnce?: true;
    };

/** How a transport delivers an answer. Rejects with the library's errors; see classifyFailure. */
export type Respond = (answer: Answer) => Promise<void>;
