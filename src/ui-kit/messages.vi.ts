/** Words of the kit in Vietnamese. */
export const kitVi = {
  failure: {
    code: 'Mã để báo hỗ trợ: {code}',
    retry: 'Thử lại',
    told: { title: 'Chưa làm được' },
    network: {
      title: 'Không nối được tới máy chủ',
      remedy: 'Kiểm tra đường mạng rồi thử lại. Những gì đã ghi không mất.',
    },
    unreadable: {
      title: 'Máy chủ trả lời không đọc được',
      remedy: 'Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị kèm mã dưới đây.',
    },
    unknown: {
      title: 'Trang gặp lỗi',
      remedy: 'Tải lại trang; nếu vẫn vậy, báo người quản trị kèm nội dung trên.',
    },
  },
  export: {
    open: 'Tải về',
    act: 'Tải về: {name}',
    docx: 'Word (.docx), để sửa và trình ký',
    pdf: 'PDF, để xem và in',
    writing: 'Đang dựng tệp…',
    saved: 'Đã tải về {file}.',
  },
  changed: { gone: 'bỏ:', new: 'thêm:' },
  loading: 'Đang tải…',
  close: 'Đóng',
  cancel: 'Thôi',
  save: 'Ghi lại',
  undo: 'Hoàn tác',
  more: 'Xem thêm',
};
