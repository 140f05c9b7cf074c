declare const pgTable: (name: string) => object;

export const findPlan = pgTable('organization_name');
