export interface Plan {
  subject: string;
}
