import { type ChoiceForm, optionTypes } from './command-form.ts';
import { type Finding, invalid, required, under } from './finding.ts';
import { isObject } from './json-object.ts';
import { messageFindings, type MessageForm } from './message-findings.ts';
import { modalFindings } from './modal-findings.ts';
import { choiceFindings } from './option-list-findings.ts';
import { judgeBySchema, type Judged, type SchemaName } from './judge-by-schema.ts';
import { vouched } from './vouched.ts';

export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
export type InteractionType = (typeof interactionTypes)[keyof typeof interactionTypes];

export const callbackTypes = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
  launchActivity: 12,
} as const;

/**
 * Which answers fit which interaction. No modal follows a modal's submit, nor autocomplete. People here open no activities.
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
 */
const fitting: Record<InteractionType, readonly number[]> = {
  [interactionTypes.command]: [4, 5, 9, 12],
  [interactionTypes.component]: [4, 5, 6, 7, 9, 12],
  [interactionTypes.autocomplete]: [8],
  [interactionTypes.modal]: [4, 5],
};
/**
 * What a submit may be answered with besides, where a button or a select opened the modal: there is a message to update.
 * Elsewhere Discord has taken a deferred update at times (https://github.com/discordjs/discord.js/pull/8455) and refused
 * it at others (https://github.com/serenity-rs/poise/pull/200): here it is refused.
 */
const updates: readonly number[] = [6, 7];

const schemas: Readonly<Record<number, SchemaName>> = {
  4: 'CreateMessageInteractionCallbackRequestSchema',
  5: 'CreateMessageInteractionCallbackRequestSchema',
  6: 'UpdateMessageInteractionCallbackRequestSchema',
  7: 'UpdateMessageInteractionCallbackRequestSchema',
  8: 'ApplicationCommandAutocompleteCallbackRequestSchema',
  9: 'ModalInteractionCallbackRequestSchema',
  12: 'LaunchActivityInteractionCallbackRequestSchema',
};

export interface CallbackSurroundings {
  readonly interaction: InteractionType;
  /** Whether there is a message to update: what is answered came from it. */
  readonly onMessage: boolean;
  /** For autocomplete: the type of the option being typed. */
  readonly focusedType: number | undefined;
  readonly fileNames: readonly string[];
  readonly uploads: number;
}

/** The first answer to an interaction. */
export async function judgeCallback(body: unknown, around: CallbackSurroundings): Promise<Judged> {
  const type = isObject(body) ? Number(body['type']) : Number.NaN;
  const schema = schemas[type];
  const { interaction, onMessage } = around;
  const fit = [...fitting[interaction], ...(interaction === interactionTypes.modal && onMessage ? updates : [])];
  if (schema === undefined || !fit.includes(type)) {
    const list = fit.join(', ');
    const finding: Finding = {
      rule: 'callback-type',
      path: ['type'],
      code: 'BASE_TYPE_CHOICES',
      message: `Value must be one of (${list}) for an interaction of type ${around.interaction}.`,
    };
    return { findings: [finding], body };
  }
  const judged = await judgeBySchema(schema, body);
  if (judged.findings.some(({ rule }) => rule === 'schema')) return judged;
  const more = under(['data'], dataFindings(type, judged.body, around));
  return { findings: [...judged.findings, ...more], body: judged.body };
}

function dataFindings(type: number, body: unknown, around: CallbackSurroundings): Finding[] {
  const data = isObject(body) ? (body['data'] ?? {}) : {};
  const { fileNames, uploads } = around;
  if (type === callbackTypes.message)
    return messageFindings(vouched<MessageForm>(data), { kind: 'answer', fileNames, uploads });
  if (type === callbackTypes.update)
    return messageFindings(vouched<MessageForm>(data), { kind: 'update', fileNames, uploads });
  if (type === callbackTypes.deferredMessage) return deferralFindings(vouched<MessageForm>(data));
  if (type === callbackTypes.choices) return autocompleteFindings(data, around.focusedType);
  if (type === callbackTypes.modal && isObject(data)) return modalFindings(data);
  return [];
}

function deferralFindings(data: MessageForm): Finding[] {
  const extra = Object.keys(data).filter((key) => key !== 'flags');
  return [
    ...extra.map((key) => invalid('deferral-data', [key], 'A deferral carries nothing but the ephemeral flag.')),
    ...messageFindings({ flags: (data.flags ?? 0) & ~64 }, { kind: 'update', fileNames: [], uploads: 0 }),
  ];
}

function autocompleteFindings(data: unknown, focusedType: number | undefined): Finding[] {
  const choices = isObject(data) && Array.isArray(data['choices']) ? vouched<ChoiceForm[]>(data['choices']) : undefined;
  if (choices === undefined) return [required('choices', ['choices'])];
  const wanted = focusedType === optionTypes.string ? 'string' : 'number';
  return [
    ...choices.flatMap((choice, index) => under(['choices', index], choiceFindings(choice))),
    ...choices.flatMap((choice, index) =>
      typeof choice.value === wanted
        ? []
        : [invalid('choice-type', ['choices', index, 'value'], `The option being typed takes a ${wanted}.`)],
    ),
  ];
}
