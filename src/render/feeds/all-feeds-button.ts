import type { APIButtonComponent } from 'discord-api-types/v10';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Locale } from '../../locale.ts';
import { button } from '../components/button.ts';
import { feedListTarget } from '../components/list-page-state.ts';

/** To a server's feeds, from where there is no other way on. */
export function allFeedsButton(locale: Locale): APIButtonComponent {
  return button(messagesFor(locale).feedForm.all, feedListTarget(0));
}
