import { ComponentType, MessageType, type APIEmbed, type APIMessage, type APIPoll } from 'discord-api-types/v10';

/** What people see in a message, each place on lines of its own, in the order they see it. */
export interface MessageText {
  /** What it says: its own words and those it forwards, shows in embeds, components and polls, or tells of pictures. */
  readonly words: string;
  /** What stands around them: whose an embed is, and what is below it. */
  readonly labels: string;
}

/** More than a message can hold that people write. */
const mostCharacters = 20_000;
/** Components nest less deep. */
const mostLevels = 8;

/**
 * The text of a message, wherever Discord keeps it. Buttons and menus say what they do, not what the message does: their
 * labels are none of it.
 */
export function messageText(message: APIMessage): MessageText {
  const places = placesOf(message);
  const text = (kind: Place['kind']) =>
    places
      .filter((place) => place.kind === kind)
      .map((place) => place.text.trim())
      .filter((each) => each !== '')
      .join('\n')
      .substring(0, mostCharacters)
      .toWellFormed();
  return { words: text('word'), labels: text('label') };
}

interface Place {
  readonly kind: 'word' | 'label';
  readonly text: string;
}

/** A forwarded message is a message without a writer. */
type Snapshot = NonNullable<APIMessage['message_snapshots']>[number]['message'];
type Content = Partial<Snapshot> & Partial<Pick<APIMessage, 'message_snapshots' | 'referenced_message' | 'poll'>>;

/** What is forwarded stands below what the forwarding message itself says; in a thread, the first is what it is about. */
function placesOf(message: Content, level = 0): readonly Place[] {
  const { content, message_snapshots = [], poll, attachments = [], embeds = [], components = [] } = message;
  const begins = message.type === MessageType.ThreadStarterMessage ? message.referenced_message : undefined;
  const inner = [...message_snapshots.map((snapshot) => snapshot.message), ...(begins ? [begins] : [])];
  return [
    ...words(content),
    ...(level < mostLevels ? inner.flatMap((each) => placesOf(each, level + 1)) : []),
    ...pollPlaces(poll),
    ...attachments.flatMap(({ description }) => words(description)),
    ...embeds.flatMap(embedPlaces),
    ...componentPlaces(components),
  ];
}

function words(...texts: readonly (string | null | undefined)[]): readonly Place[] {
  return texts.flatMap((text) => (text ? [{ kind: 'word', text }] : []));
}

function labels(...texts: readonly (string | null | undefined)[]): readonly Place[] {
  return texts.flatMap((text) => (text ? [{ kind: 'label', text }] : []));
}

function pollPlaces(poll: APIPoll | undefined): readonly Place[] {
  if (poll === undefined) return [];
  return words(poll.question.text, ...poll.answers.map(({ poll_media: answer }) => answer.text));
}

function embedPlaces(embed: APIEmbed): readonly Place[] {
  const { provider, author, title, description, fields = [], image, thumbnail, footer } = embed;
  return [
    ...labels(provider?.name, author?.name),
    ...words(title, description),
    ...fields.flatMap(({ name, value }) => words(name, value)),
    ...componentPlaces(listAt(embed, 'components')),
    ...words(textAt(thumbnail, 'description'), textAt(image, 'description')),
    ...labels(footer?.text),
  ];
}

/** Of whatever nests: a container, a section with its accessory. */
function componentPlaces(components: readonly unknown[], level = 0): readonly Place[] {
  if (level >= mostLevels) return [];
  return components.flatMap((component) => {
    const type = read(component, 'type');
    if (type === ComponentType.ActionRow || type === ComponentType.Button) return [];
    return [
      ...(type === ComponentType.TextDisplay ? words(textAt(component, 'content')) : []),
      ...componentPlaces(listAt(component, 'components'), level + 1),
      ...componentPlaces([read(component, 'accessory')], level + 1),
      ...listAt(component, 'items').flatMap((item) => words(textAt(item, 'description'))),
      ...words(textAt(component, 'description')),
    ];
  });
}

function textAt(value: unknown, key: string): string | undefined {
  const text = read(value, key);
  return typeof text === 'string' ? text : undefined;
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const all = read(value, key);
  return Array.isArray(all) ? all : [];
}

function read(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && key in value ? Reflect.get(value, key) : undefined;
}
