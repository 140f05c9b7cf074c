import { OrganizationName } from '#modules/organizations/widgets/organization-name.tsx';
import { Button } from '#ui-kit/button/button.tsx';

export const PlanPage = () => [<OrganizationName key="name" one={{ name: '' }} />, <Button key="button" />];
