/** How what the bot says is drawn: plain text is for those who have embeds switched off. */
export type Display = 'embeds' | 'text';

/** What a person chose for themselves. */
export interface MemberSettings {
  /** Of the answers to them; undefined: embeds. */
  readonly display: Display | undefined;
}

/** Of each person; gone with all that is kept of them. */
export interface MemberRecords {
  member(userId: string): Promise<MemberSettings>;
  /** Of somebody who takes their choices back nothing is kept. */
  changeMember(userId: string, settings: MemberSettings): Promise<void>;
}
