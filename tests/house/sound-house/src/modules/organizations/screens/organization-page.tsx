import { OrganizationName } from '../widgets/organization-name.tsx';

export const OrganizationPage = () => <OrganizationName one={{ name: '' }} />;
