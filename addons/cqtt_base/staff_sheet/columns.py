"""The columns of the list, as offices know them."""

from collections.abc import Mapping
from types import MappingProxyType

from ..sheets import Column

COLUMNS = (
    Column("name", "Họ và tên", "Họ, tên đệm và tên.", 28, required=True),
    Column("post", "Chức vụ", "Chức vụ hoặc vị trí việc làm.", 28),
    Column("category", "Loại", "Chọn trong danh sách.", 24, required=True),
    Column(
        "unit_code",
        "Mã đơn vị",
        "Mã đơn vị hành chính (5 chữ số, tỉnh 2 chữ số) hoặc mã cơ quan.",
        required=True,
    ),
    Column("phone", "Điện thoại", "Số điện thoại công vụ."),
    Column("email", "Thư điện tử", "Thư điện tử công vụ.", 28),
    Column(
        "login",
        "Tên đăng nhập",
        "Chữ thường, số và . _ - @. Để trống nếu người này không dùng phần mềm.",
    ),
    Column(
        "role",
        "Vai trò",
        "Chọn trong danh sách; cần có tên đăng nhập. Người có hai vai trò thì ghi "
        "hai dòng.",
        24,
    ),
    Column("cluster", "Cụm", "Tên cụm, chỉ với vai trò giữ ở cụm.", 24),
    Column(
        "date_from",
        "Từ ngày",
        "ngày/tháng/năm. Dòng có vai trò: ngày bắt đầu giữ vai trò, sớm nhất là ngày "
        "nhập; dòng không có vai trò: ngày bắt đầu làm việc tại đơn vị.",
    ),
    Column(
        "date_to",
        "Đến ngày",
        "Ngày cuối cùng, để trống nếu chưa xác định. Dòng có vai trò: của vai trò.",
    ),
    Column(
        "decision",
        "Số quyết định",
        "Số quyết định giao vai trò, nếu vai trò cần có.",
        20,
    ),
)
BY_KEY: Mapping[str, Column] = MappingProxyType({c.key: c for c in COLUMNS})
