// Times are those of Viet Nam on every screen: what is due at 17:00 is due then, also on
// a computer whose clock is set to another zone.
luxon.Settings.defaultZone = "Asia/Ho_Chi_Minh";
