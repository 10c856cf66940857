/** As autocomplete takes it. */
export interface AutocompleteChoice {
  /** 1–100 characters. */
  readonly name: string;
  /** 1–100 characters; what the command receives when it is picked. */
  readonly value: string;
}
