import type { APIButtonComponent } from 'discord-api-types/v10';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import { button } from '../components/button.ts';
import { ownDailyTarget } from '../components/own-daily-target.ts';

/** Leads to one's own daily quote; the same whether there is one or not, so that it gives nobody away. */
export function ownDailyButton(locale: Locale): APIButtonComponent {
  return button(messagesFor(locale).ownDaily.button, ownDailyTarget('own'));
}
