export interface Question {
  words: string;
}
