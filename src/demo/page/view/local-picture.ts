import type { APIAttachment } from 'discord-api-types/v10';

/** The address of a file here; undefined for anything elsewhere: the page loads nothing from there. */
export function localPicture(url: string): string | undefined {
  return url.startsWith('/attachments/') ? url : undefined;
}

export function isPicture({ content_type: type = '' }: Pick<APIAttachment, 'content_type'>): boolean {
  return /^image\/(?:png|jpeg|gif|webp)$/.test(type);
}
