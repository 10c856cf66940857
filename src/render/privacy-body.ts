import { count } from '../i18n/dates/count.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { button, dangerButton, rows } from './components/button.ts';
import { ownDailyButton } from './feeds/own-daily-button.ts';
import type { Display } from '../store/member-settings.ts';
import type { Reader } from './reader.ts';
import type { MessageBody } from './message-body.ts';
import { neutralColour } from './interview/speaker-colour.ts';
import { permittedBody } from './permitted-body.ts';

/** What somebody has here. */
export interface Owned {
  /** How many quotes they saved. */
  readonly saved: number;
  /** Their daily quote, in words where it can be read; undefined: they have none. */
  readonly daily: { readonly what: string | undefined } | undefined;
  /** How they want to be answered, where they chose. */
  readonly display: Display | undefined;
}

/** What is stored about somebody, and a button that forgets it; it asks once more. */
export function privacyBody({ saved, daily, display }: Owned, { locale, layout }: Reader): MessageBody {
  const { privacy } = messagesFor(locale);
  const chosen = display === 'text';
  const facts = [
    privacy.saved(count(saved, locale)),
    ownLine(daily, locale),
    chosen ? privacy.plainText : privacy.embeds,
    ...privacy.notes,
  ].map((fact) => `- ${fact}`);
  const embed = { title: privacy.title, color: neutralColour, description: facts.join('\n') };
  const forget = daily === undefined ? privacy.forget : privacy.forgetAll;
  const forgetting =
    saved === 0 && daily === undefined
      ? chosen
        ? [button(privacy.forgetChoice, privacyTarget('confirm'))]
        : []
      : [button(forget, privacyTarget('forget'))];
  const components = rows([...forgetting, ...(daily === undefined ? [] : [ownDailyButton(locale)])]);
  return permittedBody({ embeds: [embed], components }, layout);
}

function ownLine(daily: Owned['daily'], locale: Locale): string {
  const { privacy } = messagesFor(locale);
  if (daily === undefined) return privacy.noOwn;
  return daily.what === undefined ? privacy.ownDamaged : privacy.own(daily.what);
}

/** Plain text: it stands anywhere. */
export function confirmForgettingBody(owned: Owned, locale: Locale): MessageBody {
  const { confirm, yes, no } = messagesFor(locale).privacy;
  return {
    content: [confirm.question, ...goingLines(owned, locale)].join('\n'),
    components: rows([dangerButton(yes, privacyTarget('confirm')), button(no, privacyTarget('keep'))]),
  };
}

/** @param owned - what there was */
export function forgottenBody(owned: Owned, locale: Locale): MessageBody {
  return { content: [messagesFor(locale).privacy.forgotten, ...goingLines(owned, locale)].join('\n') };
}

function goingLines({ saved, daily, display }: Owned, locale: Locale): readonly string[] {
  const { confirm } = messagesFor(locale).privacy;
  const going = [
    ...(saved === 0 ? [] : [confirm.saved(count(saved, locale))]),
    ...(daily === undefined ? [] : [confirm.own]),
    ...(display === 'text' ? [confirm.plainText] : []),
  ];
  return going.map((each) => `- ${each}`);
}

function privacyTarget(action: 'forget' | 'confirm' | 'keep') {
  return { command: 'privacy', action, state: [] };
}
