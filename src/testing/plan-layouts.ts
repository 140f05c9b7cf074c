/** A plan whose work stands in a table of its annex. */
export const TABLE_LAYOUT = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG VÂN
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 41/KH-UBND

Đồng Vân, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Thông tin đối ngoại tỉnh Đồng Vân năm 2026

Căn cứ Luật Báo chí số 126/2025/QH15; UBND tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Giới thiệu quê hương đến bạn bè.

II. NỘI DUNG

Các nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này.

III. TỔ CHỨC THỰC HIỆN

1. Sở Văn hóa, Thể thao và Du lịch:

a) Làm đầu mối theo dõi việc thực hiện Kế hoạch.

b) Tổng hợp kết quả, báo cáo UBND tỉnh trước ngày 15/12.

2. Sở Tài chính tham mưu bố trí kinh phí.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Văn Mẫu

Phụ lục
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số 41/KH-UBND ngày 12/3/2026 của UBND tỉnh)

| STT | Nội dung nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
|---|---|---|---|---|---|
| I | Công tác tuyên truyền | | | | |
| 1 | Xuất bản bản tin tiếng Lào | Báo và phát thanh, truyền hình tỉnh | Sở Ngoại vụ; UBND các xã biên giới | Hằng tháng | 12 số |
| 2 | Tổ chức hội nghị quảng bá du lịch | Sở Văn hóa, Thể thao và Du lịch | Sở Tài chính, Sở Công Thương | Quý III/2026 | Hội nghị |
| II | Đào tạo | | | | |
| 3 | Tập huấn cán bộ xã | Sở Ngoại vụ | Các sở, ban, ngành | Trước 30/9/2026 | |
`;

/** A plan of a department whose work stands only in lists of what each body has to do. */
export const SHARES_LAYOUT = `## KẾ HOẠCH

**Triển khai công tác thông tin đối ngoại năm 2026**

Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh, Sở Ngoại vụ ban hành Kế hoạch như sau:

### I. MỤC ĐÍCH, YÊU CẦU

- Nâng cao nhận thức của cán bộ.

### II. TỔ CHỨC THỰC HIỆN

**1. Văn phòng Sở**

- Tham mưu Giám đốc Sở ban hành văn bản chỉ đạo công tác thông tin đối ngoại.

- Chuẩn bị cơ sở vật chất phục vụ các đoàn khách
quốc tế đến thăm tỉnh.

**2. Phòng Hợp tác quốc tế:**

- Chủ trì, phối hợp với Văn phòng Sở xây dựng nội dung làm việc với các tỉnh bạn.

- Theo dõi dư luận báo chí nước ngoài về tỉnh.

**3. Trung tâm Dịch vụ đối ngoại**

a) Biên dịch tài liệu giới thiệu tỉnh ra ba thứ tiếng.

b) Vận hành trang tin tiếng Anh của Sở.

Trên đây là Kế hoạch của Sở Ngoại vụ, yêu cầu các phòng, đơn vị nghiêm túc thực hiện./.

| Nơi nhận: | GIÁM ĐỐC |
|---|---|
| - UBND tỉnh (b/c);<br>- Các phòng, đơn vị;<br>- Lưu: VT. | Hà Thị Thử |
`;

/** A programme of the Party with assignments in brackets and closing sentences. */
export const PARTY_LAYOUT = `ĐẢNG BỘ TỈNH ĐỒNG VÂN
TỈNH ỦY
*
Số 07-CTr/TU

Đồng Vân, ngày 02 tháng 02 năm 2026

CHƯƠNG TRÌNH HÀNH ĐỘNG
của Ban Chấp hành Đảng bộ tỉnh thực hiện Chỉ thị số 40-CT/TW của Ban Bí thư
-----

Thực hiện Chỉ thị số 40-CT/TW của Ban Bí thư, Tỉnh ủy ban hành Chương trình hành động như sau:

I- MỤC TIÊU

Giữ vững hình ảnh của tỉnh.

II- NHIỆM VỤ, GIẢI PHÁP

1- Tăng cường sự lãnh đạo của cấp ủy

Quán triệt sâu rộng các văn bản của Trung ương đến từng chi bộ, đảng viên trong toàn tỉnh.

*(Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì, phối hợp với các đảng ủy trực thuộc Tỉnh ủy tham mưu; hoàn thành trong quý II/2026)*

2- Đổi mới phương thức

2.1- Xây dựng cổng thông tin nhiều thứ tiếng phục vụ người nước ngoài. Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh chỉ đạo thực hiện.

2.2- Bồi dưỡng đội ngũ biên dịch viên. Giao Đảng ủy các cơ quan Đảng tỉnh chủ trì, phối hợp với Trường Chính trị tỉnh tham mưu, hoàn thành trước ngày 30/9/2026.

III- TỔ CHỨC THỰC HIỆN

1- Các cấp ủy xây dựng kế hoạch thực hiện.

2- Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi, đôn đốc.

T/M TỈNH ỦY
BÍ THƯ

Nông Văn Mẫu

Nơi nhận:
- Ban Bí thư Trung ương Đảng (báo cáo),
- Lưu Văn phòng Tỉnh ủy.
`;

/** A plan numbered in Arabic, with assignments inside the paragraphs of its tasks. */
export const INLINE_LAYOUT = `KẾ HOẠCH
Đón tiếp phóng viên nước ngoài năm 2026

Căn cứ tình hình thực tế, UBND tỉnh xây dựng Kế hoạch như sau:

1. Mục tiêu

Đón tiếp chu đáo.

2. Nội dung công việc

2.1. Tổ chức chuyến khảo sát báo chí tại vùng lòng hồ. Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ, Công an tỉnh và UBND các xã liên quan xây dựng chương trình, hoàn thành trước ngày 20/5/2026.

2.2. Chuẩn bị tài liệu song ngữ Việt - Anh
Cơ quan chủ trì: Sở Ngoại vụ; cơ quan phối hợp: Báo và phát thanh, truyền hình tỉnh; thời gian hoàn thành: tháng 4/2026.

2.3. Họp báo giới thiệu chương trình (Chủ trì: Văn phòng UBND tỉnh; phối hợp: các cơ quan báo chí; thời gian: ngày 05/6/2026).

2.4. Giao Công an tỉnh bảo đảm an ninh, trật tự trong thời gian đoàn làm việc.

3. Kinh phí

Từ ngân sách tỉnh.

4. Tổ chức thực hiện

Các cơ quan thực hiện Kế hoạch này./.
`;

/** A letter that asks for a report by an hour. */
export const ASKING_LETTER = `SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH
Số: 318/SVHTTDL-QLBC
V/v báo cáo kết quả công tác thông tin đối ngoại 6 tháng đầu năm 2026

Đồng Vân, ngày 01 tháng 6 năm 2026

Kính gửi:
- Các sở, ban, ngành;
- UBND các xã, phường.

Thực hiện Công văn số 99/BVHTTDL-TTCS của Bộ Văn hóa, Thể thao và Du lịch, Sở Văn hóa, Thể thao và Du lịch đề nghị các cơ quan, đơn vị, địa phương thực hiện các nội dung sau:

1. Đánh giá kết quả 6 tháng đầu năm theo đề cương gửi kèm.

2. Đề xuất nhiệm vụ 6 tháng cuối năm.

Báo cáo gửi về Sở trước 16 giờ 00 ngày 14/6/2026 để tổng hợp.

Trân trọng./.

Nơi nhận:
- Như trên;
- Lưu: VT, QLBC.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Ma Thị Thử
`;

/** A decision, and the plan that it issues with lettered labels. */
export const DECISION_LAYOUT = `QUYẾT ĐỊNH
Về việc ban hành Kế hoạch thông tin đối ngoại năm 2026

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương;
Xét đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch,

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thông tin đối ngoại năm 2026.

Điều 2. Quyết định có hiệu lực từ ngày ký.

Điều 3. Chánh Văn phòng UBND tỉnh, Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Lò Văn Mẫu

KẾ HOẠCH
Thông tin đối ngoại năm 2026
(Ban hành kèm theo Quyết định số 100/QĐ-UBND)

I. MỤC TIÊU

Giới thiệu tỉnh.

II. NHIỆM VỤ

1. Sản xuất phim giới thiệu tỉnh
a) Nội dung: phim ba mươi phút về con người và cảnh sắc.
b) Đơn vị chủ trì: Báo và phát thanh, truyền hình tỉnh.
c) Đơn vị phối hợp: Sở Tài chính.
d) Thời gian: Quý II, III/2026.

2. Tổ chức ngày hội văn hóa biên giới
a) Đơn vị thực hiện: UBND xã Nậm Mây
b) Thời gian: Từ ngày 10 đến ngày 12/11/2026
`;
