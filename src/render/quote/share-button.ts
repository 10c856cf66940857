import type { APIButtonComponent } from 'discord-api-types/v10';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { Library } from '../../interview/interview.ts';
import type { Locale } from '../../locale.ts';
import { button, type ComponentTarget } from '../components/button.ts';
import { quoteTarget } from '../components/view-state.ts';
import type { View } from './view.ts';

/** Says a private answer's quote in the channel, just as it stands there. */
export function shareTarget(view: View, library: Pick<Library, 'interviews'>): ComponentTarget {
  return quoteTarget('share', view, library);
}

/** For private answers alone: what stands in the channel needs no sharing. */
export function shareButton(view: View, library: Pick<Library, 'interviews'>, locale: Locale): APIButtonComponent {
  return button(messagesFor(locale).share.button, shareTarget(view, library));
}
