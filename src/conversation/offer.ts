import type { AutocompleteChoice } from '../render/choices/autocomplete-choice.ts';
import { UserError } from '../user-error.ts';
import type { Deps } from './command.ts';
import type { ChoicesReply, MessageReply, ModalReply, Reply } from './reply.ts';
import type { CommandRequest, CompletionRequest } from './request.ts';

export type OfferDeps = Pick<Deps, 'library' | 'store' | 'search' | 'lookups' | 'channelNames' | 'findPlace' | 'clock'>;

/** Who asks, where, and what stands in the other options. */
export type Asking = CommandRequest | CompletionRequest;

/** What an option offers while it is typed. Whatever is drawn here is understood again, by its name as by its value. */
export interface Offer {
  readonly draw: (request: CompletionRequest, deps: OfferDeps) => Promise<readonly AutocompleteChoice[]>;
  /**
   * The value that was offered under this text; undefined where it was typed by hand.
   * @throws UserError `ambiguous-choice`
   */
  readonly read: (given: string, request: Asking, deps: OfferDeps) => Promise<string | undefined>;
}

/** By option, in the order they are read: an offer may depend on those before it. */
export type Offers = Readonly<Record<string, Offer>>;

/**
 * `complete`, `read` and `run` of a command whose options offer something: `run` gets what was offered by its value,
 * whether Discord's client sent that or the name. @see https://github.com/discord/discord-api-docs/issues/7206
 */
export function offering<Needs, Answer extends Reply | ModalReply = MessageReply>(
  offers: Offers,
  run: (request: CommandRequest, deps: Needs) => Promise<Answer>,
): {
  read(request: CommandRequest, deps: OfferDeps): Promise<CommandRequest>;
  run(request: CommandRequest, deps: Needs & OfferDeps): Promise<Answer>;
  complete(request: CompletionRequest, deps: OfferDeps): Promise<ChoicesReply>;
} {
  return {
    read: (request, deps) => withOffered(request, offers, deps),
    run: async (request, deps) => run(await withOffered(request, offers, deps), deps),
    async complete(typing, deps) {
      const offer = offers[typing.focused.name];
      if (offer === undefined) return { kind: 'choices', choices: [] };
      // While something else is typed, what may mean several things is left as it is.
      const request = await withOffered(typing, lenient(offers), deps);
      return { kind: 'choices', choices: await offer.draw(request, deps) };
    },
  };
}

/** The request with what its options offered read as values. */
export async function withOffered<Asked extends Asking>(asked: Asked, offers: Offers, deps: OfferDeps): Promise<Asked> {
  let request = asked;
  for (const [name, offer] of Object.entries(offers)) {
    const given = request.options[name];
    if (typeof given !== 'string') continue;
    const value = await offer.read(given, request, deps);
    if (value !== undefined) request = { ...request, options: { ...request.options, [name]: value } };
  }
  return request;
}

function lenient(offers: Offers): Offers {
  return Object.fromEntries(Object.entries(offers).map(([name, offer]) => [name, { ...offer, read: quietly(offer) }]));
}

function quietly({ read }: Offer): Offer['read'] {
  return async (given, request, deps) => {
    try {
      return await read(given, request, deps);
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  };
}
