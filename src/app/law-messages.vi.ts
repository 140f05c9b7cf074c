/** The acts of every page of law in words of the trade, room by room; a test asks for each of them. */
export const lawVi = {
  rooms: {
    access: 'Tài khoản',
    organizations: 'Cơ quan, đơn vị',
    documents: 'Văn bản',
    plans: 'Kế hoạch',
    work: 'Nhiệm vụ',
    records: 'Kết quả',
  },
  acts: {
    access: {
      'list-accounts': 'Xem danh sách tài khoản',
      'create-account': 'Lập tài khoản',
      'change-account': 'Đổi tên tài khoản',
      'set-account-active': 'Đóng, mở lại tài khoản',
      'give-position': 'Giao vai trò',
      'end-position': 'Cho thôi giữ vai trò',
      'delegate-position': 'Ủy quyền khi vắng',
      'exchange-accounts': 'Nhập, xuất tài khoản bằng bảng tính',
      'ask-who-may': 'Hỏi ai được làm gì',
    },
    organizations: {
      list: 'Xem cơ quan, đơn vị',
      create: 'Thêm cơ quan, đơn vị',
      change: 'Đổi tên, chuyển, kết thúc cơ quan, đơn vị',
      'keep-contacts': 'Giữ danh sách đầu mối liên hệ',
      'keep-groups': 'Giữ nhóm cơ quan',
      exchange: 'Nhập, xuất cơ quan bằng bảng tính',
    },
    documents: {
      read: 'Xem văn bản',
      'receive-document': 'Nhập văn bản đến',
      'correct-reading': 'Sửa bản đọc văn bản',
      'put-aside-reading': 'Bỏ qua, lấy lại bản đọc văn bản',
    },
    plans: {
      read: 'Xem kế hoạch',
      'confirm-plan': 'Đưa kế hoạch vào theo dõi',
      'take-back-plan': 'Rút kế hoạch khỏi theo dõi',
      'name-members': 'Nêu thành viên của nhóm cơ quan',
      'write-plan': 'Soạn kế hoạch',
    },
    work: {
      read: 'Xem nhiệm vụ',
      'set-obligation-state': 'Cập nhật trạng thái nhiệm vụ',
      'share-view': 'Chia sẻ khung nhìn',
      assign: 'Giao nhanh',
    },
    records: {
      read: 'Xem kết quả',
      'add-record': 'Ghi kết quả',
      'change-record': 'Sửa, rút kết quả',
      'confirm-record': 'Xác nhận kết quả của cơ quan mình',
      'ask-for-more': 'Đề nghị bổ sung kết quả',
      'answer-question': 'Trả lời đề nghị bổ sung',
    },
  },
};
