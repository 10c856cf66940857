import type { Interview, Library } from '../interview/interview.ts';
import { findFeedInterview } from './find-feed-interview.ts';

/** The interview that is proposed for somebody's own daily quote: the usual one, or another whose text is there where its is not. */
export function ownDefaultInterview({ interviews }: Pick<Library, 'interviews'>): Interview | undefined {
  const usual = findFeedInterview({ slug: undefined }, { interviews }, undefined);
  const told = interviews.filter(({ passages }) => passages.length > 0);
  const other = told.find(({ sample }) => !sample) ?? told[0];
  return usual?.passages.length === 0 ? (other ?? usual) : usual;
}
