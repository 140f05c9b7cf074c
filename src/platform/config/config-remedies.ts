import type { Bilingual } from '../words/bilingual.ts';

/** What to write into each variable, said to an administrator whose value was refused. */
export const CONFIG_REMEDIES = {
  PORT: {
    vi: 'đặt một số từ 0 đến 65535, ví dụ PORT=8080.',
    en: 'set a number from 0 to 65535, for example PORT=8080.',
  },
  HOST: {
    vi: 'đặt địa chỉ để lắng nghe, ví dụ 127.0.0.1 (chỉ máy này) hoặc 0.0.0.0 (cả mạng).',
    en: 'set the address to listen on, for example 127.0.0.1 (this machine only) or 0.0.0.0 (the network).',
  },
  DATA_DIR: {
    vi: 'đặt đường dẫn tới một thư mục riêng cho hệ thống.',
    en: 'set the path of a folder kept for the system alone.',
  },
  DATABASE_URL: {
    vi: 'viết dạng postgres://người_dùng:mật_khẩu@máy:5432/tên_CSDL (vai trò chạy hằng ngày).',
    en: 'write postgres://user:password@host:5432/database (the everyday role).',
  },
  DATABASE_OWNER_URL: {
    vi: 'viết dạng postgres://chủ:mật_khẩu@máy:5432/tên_CSDL (vai trò tạo bảng), kèm DATABASE_URL.',
    en: 'write postgres://owner:password@host:5432/database (the role that makes tables), together with DATABASE_URL.',
  },
  DATABASE_SINGLE_ROLE: { vi: 'đặt yes hoặc no.', en: 'set yes or no.' },
  DATABASE_POOL_SIZE: { vi: 'đặt một số từ 1 đến 500.', en: 'set a number from 1 to 500.' },
  REALM_NAME: {
    vi: 'đặt tên tỉnh, thành phố hoặc bộ, từ 2 đến 200 ký tự, ví dụ "Tỉnh Sông Hiền".',
    en: 'set the name of the province or ministry, 2 to 200 characters, for example "Tỉnh Sông Hiền".',
  },
  ADMIN_EMAIL: { vi: 'đặt một địa chỉ thư điện tử.', en: 'set an e-mail address.' },
  ADMIN_PASSWORD: {
    vi: 'đặt mật khẩu dài từ 14 đến 200 ký tự.',
    en: 'set a password of 14 to 200 characters.',
  },
  SECOND_FACTOR: {
    vi: 'đặt required, hoặc offered nếu không bắt buộc ai xác thực hai bước.',
    en: 'set required, or offered to ask nobody for a second factor.',
  },
  STAFF_ORIGIN: {
    vi: 'viết địa chỉ cán bộ mở, ví dụ https://nhipcau.example.vn; cần có khi đặt PORTAL_ORIGIN.',
    en: 'write the address staff open, for example https://nhipcau.example.vn; needed when PORTAL_ORIGIN is set.',
  },
  PORTAL_ORIGIN: {
    vi: 'viết địa chỉ trang công khai ở tên máy khác với STAFF_ORIGIN, ví dụ https://doingoai.example.vn; chưa có trang công khai thì đặt none.',
    en: 'write the address of the public pages under another host name than STAFF_ORIGIN, for example https://doingoai.example.vn; set none while there are no public pages.',
  },
  PUBLIC_ORIGIN: {
    vi: 'viết địa chỉ người dùng mở, ví dụ https://nhipcau.example.vn; tên mới là STAFF_ORIGIN, chỉ đặt một trong hai.',
    en: 'write the address people open, for example https://nhipcau.example.vn; its new name is STAFF_ORIGIN, set one of the two.',
  },
  SMTP_URL: {
    vi: 'viết dạng smtp://người_dùng:mật_khẩu@máy:587 hoặc smtps://…:465; đường truyền phải mã hóa, trừ máy này hoặc khi thêm ?tls=no.',
    en: 'write smtp://user:password@host:587 or smtps://…:465; the line must be encrypted but on this machine, or with ?tls=no.',
  },
  MAIL_FROM: {
    vi: 'đặt người gửi đi kèm SMTP_URL, ví dụ "Nhịp Cầu <nhipcau@example.vn>".',
    en: 'set the sender that goes with SMTP_URL, for example "Nhịp Cầu <nhipcau@example.vn>".',
  },
  OIDC_ISSUER: {
    vi: 'viết địa chỉ https của hệ thống định danh (issuer), kèm OIDC_CLIENT_ID và OIDC_CLIENT_SECRET.',
    en: 'write the https address of the identity provider (issuer), with OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
  },
  OIDC_CLIENT_ID: {
    vi: 'đặt mã ứng dụng mà hệ thống định danh cấp.',
    en: 'set the client id that the identity provider gave.',
  },
  OIDC_CLIENT_SECRET: {
    vi: 'đặt khóa bí mật mà hệ thống định danh cấp.',
    en: 'set the client secret that the identity provider gave.',
  },
  OIDC_NAME: {
    vi: 'đặt tên trên nút đăng nhập, đến 60 ký tự, ví dụ "SSO tỉnh".',
    en: 'set the name on the sign-in button, up to 60 characters, for example "SSO of the province".',
  },
  TRUSTED_PROXIES: {
    vi: 'đặt số máy chủ trung gian đứng trước, từ 0 đến 10.',
    en: 'set how many proxies stand before the server, 0 to 10.',
  },
  LOG_LEVEL: {
    vi: 'chọn silent, fatal, error, warn, info, debug hoặc trace.',
    en: 'choose silent, fatal, error, warn, info, debug or trace.',
  },
  TOLD_KEPT_DAYS: { vi: 'đặt số ngày từ 7 đến 3650.', en: 'set a number of days from 7 to 3650.' },
  READ_TIME_LIMIT_S: { vi: 'đặt số giây từ 1 đến 600.', en: 'set a number of seconds from 1 to 600.' },
  READ_MEMORY_LIMIT_MB: {
    vi: 'đặt số MB từ 128 đến 16384.',
    en: 'set a number of megabytes from 128 to 16384.',
  },
  UPLOAD_LIMIT_MB: { vi: 'đặt số MB từ 1 đến 1024.', en: 'set a number of megabytes from 1 to 1024.' },
} as const satisfies Record<string, Bilingual>;
