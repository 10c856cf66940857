import { count } from '../i18n/dates/count.ts';
import type { Locale } from '../locale.ts';
import { messagesFor } from '../i18n/messages-for.ts';
import { button, dangerButton, rows } from './components/button.ts';
import type { Reader } from './reader.ts';
import type { MessageBody } from './message-body.ts';
import { neutralColour } from './interview/speaker-colour.ts';
import { permittedBody } from './permitted-body.ts';

/** What is stored about somebody, and a button that forgets it; it asks once more. */
export function privacyBody(saved: number, { locale, layout }: Reader): MessageBody {
  const { privacy } = messagesFor(locale);
  const facts = [privacy.saved(count(saved, locale)), ...privacy.notes].map((fact) => `- ${fact}`);
  const embed = { title: privacy.title, color: neutralColour, description: facts.join('\n') };
  const components = saved === 0 ? [] : rows([button(privacy.forget, privacyTarget('forget'))]);
  return permittedBody({ embeds: [embed], components }, layout);
}

/** Plain text: it stands anywhere. */
export function confirmForgettingBody(saved: number, locale: Locale): MessageBody {
  const { privacy } = messagesFor(locale);
  return {
    content: privacy.confirm(count(saved, locale)),
    components: rows([dangerButton(privacy.yes, privacyTarget('confirm')), button(privacy.no, privacyTarget('keep'))]),
  };
}

export function forgottenBody(forgotten: number, locale: Locale): MessageBody {
  return { content: messagesFor(locale).privacy.forgotten(count(forgotten, locale)) };
}

function privacyTarget(action: 'forget' | 'confirm' | 'keep') {
  return { command: 'privacy', action, state: [] };
}
