import type { APIAttachment } from 'discord-api-types/v10';
import { messageFindings, type MessageForm, type MessageKind } from '../referee/message-findings.ts';
import { judgeBySchema, type SchemaName } from '../referee/judge-by-schema.ts';
import type { HttpExchange } from '../rest/http-exchange.ts';
import { vouched } from '../referee/vouched.ts';
import { fileNames } from './attach.ts';

/** The request's message form, once schema and rules let it through. */
export async function judgeMessage(
  exchange: HttpExchange,
  schema: SchemaName,
  kind: MessageKind,
  present: readonly APIAttachment[] = [],
): Promise<MessageForm> {
  const judged = await judgeBySchema(schema, exchange.body ?? {});
  if (judged.findings.some(({ rule }) => rule === 'schema')) return vouched(exchange.accept(judged));
  const form = vouched<MessageForm>(judged.body);
  const around = { kind, fileNames: fileNames(form, exchange.uploads, present), uploads: exchange.uploads.length };
  const findings = [...judged.findings, ...messageFindings(form, around)];
  return vouched(exchange.accept({ findings, body: form }));
}
