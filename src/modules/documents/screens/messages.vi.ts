/** Words of the documents module in Vietnamese. */
export const documentsVi = {
  upload: {
    title: 'Nhập văn bản',
    lead: 'Kế hoạch, thông báo, công văn giao việc: thả tệp vào, xem lại, rồi đưa vào theo dõi.',
    leadToRead: 'Văn bản đã nhập và phần máy đọc được từ đó.',
    drop: 'Thả văn bản vào bất cứ đâu trên trang này',
    dropHere: 'Thả ra để nhập',
    kinds: 'Word (.docx), PDF có chữ (.pdf), văn bản thường (.txt, .md); mỗi tệp tới 30 MB',
    choose: 'Chọn tệp',
    secret:
      'Không nhập văn bản mật. Tệp mang dấu MẬT, TỐI MẬT, TUYỆT MẬT bị từ chối trước khi lưu; nhưng máy không nhận ra bí mật không đóng dấu, nên người nhập vẫn phải tự xem.',
    secretKept:
      'Không có gì của tệp được lưu, xem trước hay ghi vào nhật ký; chỉ ghi lại rằng đã có một lần từ chối.',
    secretRemedy: 'Xử lý văn bản này theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này.',
    sending: 'Đang gửi: {share}%',
    reading: 'Đã gửi xong, đang đọc…',
    read: 'Đã đọc: {tasks, plural, other {# nhiệm vụ}}, {unsure, plural, =0 {không có chỗ nào chưa chắc} other {# chỗ cần xem lại}}.',
    review: 'Xem lại',
    notSent: {
      kind: {
        title: 'Chưa đọc được loại tệp này',
        remedy: 'Lưu lại thành Word (.docx) rồi nhập. Tệp .doc: mở trong Word, chọn Lưu thành .docx.',
      },
      empty: { title: 'Tệp trống', remedy: 'Tệp không có byte nào; mở lại tệp gốc và lưu lần nữa.' },
      large: {
        title: 'Tệp quá lớn',
        remedy: 'Quá 30 MB. Bỏ ảnh lớn khỏi văn bản, hoặc lưu lại chỉ phần chữ.',
      },
    },
  },
  list: {
    label: 'Văn bản đã nhập',
    titles: { awaiting: 'Chờ xem lại', confirmed: 'Đã đưa vào theo dõi', discarded: 'Để riêng ra' },
    states: { awaiting: 'Chờ xem lại', confirmed: 'Đã đưa vào', discarded: 'Để riêng' },
    failed: 'Danh sách văn bản',
    document: 'Văn bản',
    issuer: 'Cơ quan ban hành',
    noIssuer: 'chưa rõ',
    tasks: 'Nhiệm vụ',
    taskCount: '{count, plural, other {# nhiệm vụ}}',
    unsure: 'Cần xem lại',
    unsureCount: '{count, plural, other {# chỗ}}',
    sure: 'đọc rõ',
    received: 'Nhập lúc',
    empty: {
      awaiting: {
        title: 'Không có văn bản nào chờ',
        reason: 'Văn bản vừa nhập đứng ở đây cho đến khi một người xem lại và đưa vào theo dõi.',
      },
      confirmed: {
        title: 'Chưa có văn bản nào được đưa vào',
        reason: 'Văn bản đã thành kế hoạch sẽ đứng ở đây.',
      },
      discarded: {
        title: 'Không có văn bản nào để riêng',
        reason: 'Văn bản nhập nhầm được để riêng ra, và có thể lấy lại.',
      },
    },
  },
  form: {
    title: 'Thể thức',
    loading: 'Đang soát thể thức…',
    failed: 'Soát thể thức',
    faults: '{count, plural, other {# chỗ chưa đúng thể thức}}',
    sound: 'Đúng thể thức.',
    soundWords: 'Lời văn đúng thể thức.',
    by: 'theo {form}',
    wordsOnly:
      'Chỉ soát được lời văn: định dạng này không cho biết lề, phông chữ, cỡ chữ. Dùng tệp .docx để soát đủ.',
    older: 'Văn bản có trước ngày quy định có hiệu lực: các điểm dưới đây chỉ để tham khảo.',
    whole: 'Cả văn bản',
    place: '“{words}”',
  },
  paper: {
    label: 'Văn bản như trên giấy',
    original: 'Tải tệp gốc',
  },
};
