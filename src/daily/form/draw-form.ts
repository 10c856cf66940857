import type { Deps } from '../../conversation/command.ts';
import { getManagedGuild } from '../../conversation/manage-server.ts';
import type { ModalReply } from '../../conversation/reply.ts';
import type { ActRequest } from '../../conversation/request.ts';
import { feedChannelTypes } from '../../discord/missing-permissions.ts';
import { findFeedInterview } from '../../feeds/find-feed-interview.ts';
import { mainInterview } from '../../finding/find-interview.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import type { ComponentTarget } from '../../render/components/button.ts';
import type { FormValues } from '../../render/components/form-values.ts';
import { readFeedId } from '../../render/components/feed-state.ts';
import { feedForm } from '../../render/feeds/form/feed-form.ts';
import { moreForm } from '../../render/feeds/form/more-form.ts';
import { ofTheServer } from '../read-feed-options.ts';

interface FilledForm {
  /** set-up, change or more, and what it is about. */
  readonly target: ComponentTarget;
  readonly values: FormValues;
}

/** One of the forms of `/daily`, filled in so. */
export async function drawForm(
  { target, values }: FilledForm,
  request: ActRequest,
  { library, store }: Pick<Deps, 'library' | 'store'>,
): Promise<ModalReply> {
  const { slug: defaultSlug } = await store.settings(getManagedGuild(request));
  const main = findFeedInterview({ slug: undefined }, library, defaultSlug) ?? mainInterview(library);
  if (target.action === 'more') {
    const form = { target, values, defaultInterview: main, byDefault: ofTheServer };
    return { kind: 'modal', modal: moreForm(library, form, request.locale) };
  }
  const isNew = target.action === 'set-up';
  const slug = isNew ? undefined : (await store.feed(readFeedId(target.state)))?.slug;
  const { addTitle, editTitle } = messagesFor(request.locale).feedForm;
  const form = {
    title: isNew ? addTitle : editTitle,
    target,
    values,
    channelTypes: feedChannelTypes,
    interview: findFeedInterview({ slug }, library, defaultSlug),
    isOneOfSeveral: library.interviews.length > 1,
  };
  return { kind: 'modal', modal: feedForm(form, request.locale) };
}
