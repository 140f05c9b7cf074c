import { expect, type Page } from '@playwright/test';

/** Who the first way through has made administrator of the invented province. */
export const administrator = {
  name: 'Trần Thị Minh Hà',
  email: 'quan-tri@songhien.example',
  password: 'mot cau dai de nho',
};

/** Signs the administrator in by the page of sign-in, up to the work that is owed. */
export async function signInAsAdministrator(page: Page): Promise<void> {
  await page.goto('/app/dang-nhap');
  await page.getByLabel('Thư điện tử').fill(administrator.email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Việc của tôi', level: 1 })).toBeVisible();
}
