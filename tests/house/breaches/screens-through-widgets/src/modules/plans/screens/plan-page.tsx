import { OrganizationPage } from '#modules/organizations/screens/organization-page.tsx';

export const PlanPage = () => <OrganizationPage />;
