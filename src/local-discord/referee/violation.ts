/** A rule of Discord's that a request or a gateway payload broke. */
export interface Violation {
  /** Kebab-case name of the rule, as `schema`, `content-length`, `unknown-route`. */
  readonly rule: string;
  /** Where in the body, as `data.embeds.0.title`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  /** `POST /interactions/…/callback`, or `gateway op 2`. */
  readonly request: string;
  readonly body: unknown;
}
