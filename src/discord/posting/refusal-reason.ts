import { RESTJSONErrorCodes as codes } from 'discord-api-types/v10';
import { placeReasons, type RefusalReason } from '../../feeds/refusal.ts';

/** By what it is about. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const codesOf: Readonly<Record<RefusalReason, readonly number[]>> = {
  'content-refused': [
    codes.InvalidFormBodyOrContentType,
    codes.CannotSendAnEmptyMessage,
    codes.RequestEntityTooLarge,
    codes.MaximumNumberOfAttachmentsInAMessageReached,
    codes.FileUploadedExceedsMaximumSize,
    codes.InvalidFileUploaded,
    codes.RequestBodyContainsInvalidJSON,
    codes.ProvidedFileIsInvalid,
    codes.ProvidedFileTypeIsInvalid,
    codes.UploadedFileNotFound,
    codes.ExplicitContentCannotBeSentToTheDesiredRecipient,
    codes.StageTopicServerNameServerDescriptionOrChannelNamesContainDisallowedWords,
    codes.MessageWasBlockedByAutomaticModeration,
    codes.TitleWasBlockedByAutomaticModeration,
    codes.MessageBlockedByHarmfulLinksFilter,
  ],
  'not-now': [
    codes.ActionCannotBePerformedDueToSlowmodeRateLimit,
    codes.AnnouncementEditLimitExceeded,
    codes.ChannelSendRateLimit,
    codes.ServerSendRateLimit,
    codes.OpeningDirectMessagesTooFast,
    codes.MaximumThreadParticipantsReached,
    codes.MaximumNumberOfEditsToMessagesOlderThanOneHourReached,
    codes.MaximumActiveThreads,
    codes.MaximumActiveAnnouncementThreads,
    // Trouble at Discord, or of what stands before it.
    codes.SendMessagesHasBeenTemporarilyDisabled,
    codes.FeatureTemporarilyDisabledServerSide,
    codes.ServiceResourceIsBeingRateLimited,
    codes.CloudflareIsBlockingYourRequest,
    codes.APIResourceOverloaded,
  ],
  'missing-permission': [codes.MissingPermissions, codes.MissingAccess, codes.UserBannedFromThisGuild],
  'unknown-channel': [codes.UnknownChannel, codes.UnknownGuild],
  'thread-closed': [codes.ThreadLocked, codes.InvalidActionOnArchivedThread],
  'tag-required': [
    codes.TagRequiredToCreateAForumPostInThisChannel,
    codes.ThereAreNoTagsAvailableThatCanBeSetByNonModerators,
    codes.UnknownTag,
  ],
  refused: [
    codes.CannotExecuteActionOnDMChannel,
    codes.CannotExecuteActionOnThisChannelType,
    codes.CannotSendMessagesInNonTextChannel,
    codes.ChannelVerificationLevelTooHighForYouToGainAccess,
    // "Cannot message this thread until after the post author has sent an initial message."
    codes.CannotSendAMessageInAForumChannel,
    codes.ServerNotAvailableInYourLocation,
    codes.TwoFactorAuthenticationIsRequired,
    codes.CannotSendMessagesToThisUser,
    codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  ],
};

const reasons: readonly RefusalReason[] = ['content-refused', 'not-now', ...placeReasons];

/**
 * What a refusal is about. A code that nobody has told us of: among Discord's filters (2xxxxx), or with a 400 or 413, what
 * the post says; with a 403 or 404 the place, and otherwise the moment.
 * @param code - undefined where Discord said none
 */
export function refusalReason(status: number, code: number | undefined): RefusalReason {
  const known = code === undefined ? undefined : reasons.find((reason) => codesOf[reason].includes(code));
  if (known !== undefined) return known;
  if (code !== undefined && code >= 200_000 && code < 300_000) return 'content-refused';
  if (status === 400 || status === 413) return 'content-refused';
  return status === 403 || status === 404 ? 'refused' : 'not-now';
}
