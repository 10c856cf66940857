import type { ModalRequest } from '../../conversation/request.ts';
import type { FeedFormValues } from '../../render/components/feed-form-values.ts';
import { readWhat } from '../../render/feeds/form/what-options.ts';
import { ofTheServer } from '../read-feed-options.ts';

/** What somebody filled in. */
export function formValues({ texts, picks }: Pick<ModalRequest, 'texts' | 'picks'>): FeedFormValues {
  const [typed, picked] = [(name: string) => texts[name] ?? '', (name: string) => picks[name]?.[0] ?? ''];
  return {
    channel: picked('channel'),
    what: picked('what'),
    time: typed('time'),
    zone: typed('zone'),
    days: typed('days'),
  };
}

/** The options that say the same. */
export function formOptions({ what, ...values }: Partial<FeedFormValues>): Readonly<Record<string, string>> {
  const content = what === undefined ? undefined : readWhat(what);
  const options = { ...values, ...(content && { kind: content.kind, transcript: content.slug ?? ofTheServer }) };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== ''));
}
