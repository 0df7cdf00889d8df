create subscription :"name" connection :'conninfo' publication cqtt_month
    with (create_slot = false, slot_name = :'name');
