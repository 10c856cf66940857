/** What of a message's components can be used, as a terminal draws it. */
export type DrawnComponent =
  | { readonly kind: 'button'; readonly label: string; readonly customId: string; readonly disabled: boolean }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | DrawnSelect;

export interface DrawnSelect {
  readonly kind: 'select';
  readonly customId: string;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly least: number;
  readonly most: number;
  readonly options: readonly DrawnOption[];
}

export interface DrawnOption {
  readonly label: string;
  readonly description: string;
  readonly value: string;
  readonly chosen: boolean;
}
