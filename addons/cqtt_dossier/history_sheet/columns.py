"""The columns of the list, as offices know them."""

from collections.abc import Mapping
from datetime import time
from types import MappingProxyType

from odoo.addons.cqtt_base.sheets import Column

#: what a day without a time means, where something begins and where it ends
OPENING, CLOSING = time(8), time(17)
_TIME = "ngày/tháng/năm giờ:phút."
_FROM = f"{_TIME} Không ghi giờ thì tính {OPENING:%H:%M}."
_TO = f"{_TIME} Không ghi giờ thì tính {CLOSING:%H:%M}."

COLUMNS = (
    Column(
        "code",
        "Mã hồ sơ",
        "Số hồ sơ cũ; trong một đơn vị không có hai hồ sơ cùng số.",
        22,
        required=True,
    ),
    Column(
        "procedure",
        "Mã thủ tục",
        "Mã thủ tục trong danh mục, để trống nếu không còn trong danh mục.",
    ),
    Column("subject", "Nội dung", "Tên thủ tục hoặc việc đề nghị.", 36, required=True),
    Column("field", "Lĩnh vực", "Chọn trong danh sách.", 24, required=True),
    Column("channel", "Hình thức nộp", "Chọn trong danh sách.", required=True),
    Column("owner", "Chủ hồ sơ", "Họ và tên.", 28, required=True),
    Column("birth_year", "Năm sinh", "4 chữ số."),
    Column("number", "Số định danh", "12 chữ số, hoặc 9 chữ số của CMND."),
    Column("address", "Địa chỉ", "Địa chỉ của chủ hồ sơ.", 28),
    Column("phone", "Điện thoại", "Số điện thoại của chủ hồ sơ."),
    Column("received", "Ngày nhận", _FROM, 18, required=True),
    Column(
        "due",
        "Hẹn trả",
        f"{_TO} Bắt buộc, trừ hồ sơ không được tiếp nhận, rút hoặc dừng xử lý.",
        18,
    ),
    Column(
        "finished",
        "Ngày xong",
        f"{_TO} Bắt buộc khi hồ sơ đã kết thúc: có kết quả, không được tiếp nhận, rút "
        "hoặc dừng xử lý.",
        18,
    ),
    Column("returned", "Ngày trả", f"{_TO} Ghi khi và chỉ khi đã trả kết quả.", 18),
    Column("state", "Tình trạng", "Chọn trong danh sách.", 24, required=True),
    Column("paused", "Tạm dừng từ", f"{_FROM} Mỗi hồ sơ một lần tạm dừng.", 18),
    Column("resumed", "Tạm dừng đến", f"{_TO} Để trống nếu đến nay vẫn tạm dừng.", 18),
    Column("kind", "Loại tạm dừng", "Chọn trong danh sách.", 24),
    Column("sets", "Số bộ", "Số nguyên từ 1, để trống là 1.", 10),
)
BY_KEY: Mapping[str, Column] = MappingProxyType({c.key: c for c in COLUMNS})
#: times, in the order in which the list has them
MOMENTS = ("received", "due", "finished", "returned", "paused", "resumed")
#: never repeated in what is said about a problem
PERSONAL = frozenset({"owner", "birth_year", "number", "address", "phone"})
