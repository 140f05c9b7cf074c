/**
 * Passwords that are tried first, folded to small letters without marks and signs: the world's most used ones, what
 * Vietnamese keyboards and offices add, and names of this house. Written from common knowledge; digits around a word
 * and words said twice are taken off before looking here.
 */
const WORDS = `
password passwd passw0rd pass p455word motdepasse passwort contrasena parola
letmein welcome login admin administrator root superuser user guest test testing demo default changeme secret
qwerty qwertyui qwertyuiop qwertz azerty asdfgh asdfghjk asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc
qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfghjklzxcvbnm qwerasdfzxcv qwertasdfgzxcvb
1q2w3e 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qaz2wsx3edc4rfv zaq12wsx zaq1zaq1 q1w2e3r4 q1w2e3r4t5
abc abcd abcde abcdef abcdefg abcdefgh abcdefghij abcabc abc123 a1b2c3 a1b2c3d4 aabbcc aa123456 a123456 a12345678
iloveyou ilove loveyou lovely love sunshine princess monkey dragon football baseball basketball superman batman
master shadow michael jordan ashley jessica charlie thomas robert daniel andrew joshua matthew hunter killer
freedom whatever trustno1 starwars pokemon naruto minecraft computer internet google facebook samsung android iphone
windows microsoft apple linux cisco oracle server database system manager operator support service office staff
summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december
company business security secure private hello hellothere helloworld world flower cookie banana orange cheese
chocolate coffee pepper ginger buster tigger purple yellow silver golden diamond crystal phoenix thunder
correcthorsebatterystaple thisisapassword mypassword newpassword yourpassword nopassword password1234 passwordpassword
p@ssword pa55word pa55w0rd passpass adminadmin admin123admin rootroot useruser testtest
111111 222222 333333 444444 555555 666666 777777 888888 999999 000000 11111111 88888888 00000000 66666666 99999999
123123 123321 123456 1234567 12345678 123456789 1234567890 0123456789 987654321 9876543210 654321 87654321
121212 112233 11223344 1122334455 102030 1020304050 123123123 147258369 147258 159753 789456 789456123 741852963
520520 5201314 1314520 686868 868686 888666 666888 797979 393939 383838 363636 246810 13579 135792468 24681012
01234567890 012345678910 123456789012 1234567891011 12345678910 12345678901234 00000000000000 11111111111111
matkhau matkhaumoi matkhaucu matkhaucuatoi matkhaumacdinh matkhaula khongcomatkhau khongbiet khongnho quenmatkhau
doimatkhau nhapmatkhau dangnhap taikhoan taikhoancuatoi nguoidung quantri quantrivien quantrihethong hethong
vietnam vietnamvodich vietnamoi viet vietnamese chxhcnvn conghoaxahoichunghiavietnam doclaptudohanhphuc
hanoi hanoipho hochiminh tphcm thanhphohochiminh saigon danang hue hatinh nghean thanhhoa haiphong cantho
quangninh quangninhi quangtri quangbinh quangnam quangngai binhdinh khanhhoa lamdong daklak gialai kontum
langson caobang hagiang laocai laichau dienbien sonla tuyenquang thainguyen phutho bacninh bacgiang hungyen
ninhbinh namdinh thaibinh haiduong vinhphuc hoabinh yenbai backan hanam dongnai binhduong binhphuoc tayninh longan
tiengiang bentre travinh vinhlong dongthap angiang kiengiang haugiang soctrang baclieu camau phuyen ninhthuan binhthuan
anhyeuem emyeuanh anhnhoem emnhoanh yeuem yeuanh iuem iuanh iuanhnhieu yeunhau yeumai yeumaimai motnamyeuthuong
toiyeuvietnam toiyeuem toilaai toiyeuban yeugiadinh giadinh giadinhtoi giadinhlaso1 bome boyeu meyeu conyeu congai
contrai vochong voyeu chongyeu bongda tinhyeu tinhban hanhphuc binhan mayman phatloc phattai tailoc phucloctho
xinchao chaoban chaocacban chaoem chaoanh camon camonban khongco khongcogi khongcogiquyhon tudo tudola doclap
anhhung nguoiviet conrongchautien langbac bacho bacholamai thanhnien thanhniendoan doanthanhnien dangcongsan
congan quandoi bodoi cuuchienbinh hoiphunu phunu hocsinh sinhvien giaovien thaygiao cogiao truonghoc lophoc
ubnd ubndtinh ubndxa ubndhuyen uybannhandan uybannhandantinh hoidongnhandan hdnd sovhttdl sovanhoa sovanhoathethao
sotttt sothongtin sothongtintruyenthong songoaivu sonoivu vanphong vanphongubnd vanphongtinhuy vanthu vanthuubnd
tinhuy huyenuy dangbo dangbotinh bantuyengiao tuyengiao mattran mttq thongtindoingoai doingoai baochi truyenhinh
canbo chuyenvien lanhdao giamdoc phogiamdoc truongphong phophong chutich phochutich nhanvien ketoan
nhipcau nhipcaudemo nhipcauadmin songhien tinhsonghien
nguyenvana tranvanb nguyenthia tranthib nguyen nguyenvan tranvan levan phamvan hoangvan nguyenthi tranthi lethi
tuanvu minhanh hoangnam quanganh thanhha thuha huong hanh linh tuan hung dung dungmobile
vnpt viettel mobifone vinaphone vietcombank agribank bidv vietinbank techcombank
tetvuive chucmungnammoi chucmung sinhnhat sinhnhatvuive noel giangsinh tetnguyendan xuan xuanha thu dong
mua xuanhathudong thanhcong thanhcongnhe coganglen cogang quyettam quyetthang chienthang vodich
concho conmeo conga convit conlon contrau conbo conheo chococ meocon choconmeo caycauday ngoisao bautroi mattroi
matkhau1234 matkhauadmin admin1234 adminmatkhau abcxyz xyz xyzabc abcmatkhau conga123 demo1234 test1234
`;

/** The folded passwords that nobody may choose. */
export const KNOWN_PASSWORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));
