"""The same work as test/bench/ownCases.ts, by XlsxWriter and openpyxl:

    python3 peers.py CASE SIZE FOLDER

prints {"seconds", "megabytes"} as JSON: the time without starting Python, the peak memory with it.
"""
import datetime
import glob
import json
import os
import resource
import sys
import time

HEADERS = ["序号", "地区", "工作要点", "指标", "主体", "要求", "目标值", "单位", "完成时限", "牵头单位", "累计完成", "进展情况",
           "完成率", "缺口", "状态", "编号"]
REGIONS = ["北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏"]
FORMULAS = ["ROUNDDOWN(表[[#This Row],[累计完成]]/表[[#This Row],[目标值]],3)",
            "MAX(0,表[[#This Row],[目标值]]-表[[#This Row],[累计完成]])",
            'IF(表[[#This Row],[缺口]]=0,"● 达标","▲ 滞后")']


def build(rows, folder):
    import xlsxwriter
    start = time.perf_counter()
    book = xlsxwriter.Workbook(os.path.join(folder, f"peer-{rows}.xlsx"))
    sheet = book.add_worksheet("台账")
    date, wrap, percent = (book.add_format(f) for f in ({"num_format": "yyyy-mm-dd"}, {"text_wrap": True}, {"num_format": "0.0%"}))
    deadline = datetime.date(2019, 12, 31)
    for n in range(rows):
        target, actual = 10 + n % 90, n % 100
        row = n + 1
        sheet.write_number(row, 0, n + 1)
        sheet.write_string(row, 1, REGIONS[n % 10])
        sheet.write_string(row, 2, f"第{n + 1}项：推动企业贯彻知识产权管理规范，年内新增贯标企业{target}家以上，培育示范企业", wrap)
        for column, text in ((3, "贯标企业"), (4, "企业"), (5, "至少"), (7, "家"), (9, "省知识产权局")):
            sheet.write_string(row, column, text)
        sheet.write_number(row, 6, target)
        sheet.write_datetime(row, 8, deadline, date)
        sheet.write_number(row, 10, actual)
        if n % 3 == 0:
            sheet.write_string(row, 11, f"已完成{actual}家，其余正在推进")
        results = (actual / target, max(0, target - actual), "● 达标" if actual >= target else "▲ 滞后")
        for k, result in enumerate(results):
            sheet.write_formula(row, 12 + k, "=" + FORMULAS[k], percent if k == 0 else None, result)
        sheet.write_string(row, 15, f"2019-{n + 1:06d}")
    sheet.add_table(0, 0, rows, 15, {"name": "表", "style": "Table Style Light 1", "columns": [{"header": h} for h in HEADERS]})
    sheet.conditional_format(1, 10, rows, 10, {"type": "formula", "criteria": '=$O2="▲ 滞后"', "format": book.add_format({"bg_color": "#FFFF00"})})
    sheet.data_validation(1, 10, rows, 10, {"validate": "decimal", "criteria": ">=", "value": 0})
    sheet.freeze_panes(1, 2)
    book.close()
    return start


def read(rows, folder):
    import openpyxl
    start = time.perf_counter()
    book = openpyxl.load_workbook(os.path.join(folder, f"table-{rows}.xlsx"), read_only=True)
    found = sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
    assert found == rows + 1, found
    return start


def read_many(files, folder):
    import openpyxl
    names = sorted(glob.glob(os.path.join(folder, "ledger-*.xlsx")))
    start = time.perf_counter()
    for n in range(files):
        book = openpyxl.load_workbook(names[n % len(names)], read_only=True)
        for sheet in book.worksheets:
            assert sum(1 for _ in sheet.iter_rows(values_only=True)) > 0
        book.close()
    return start


def sync_file(rows, folder):
    """The same cells as a sync changes, 工作要点 and 目标值 of every hundredth row, without finding out which they are."""
    import openpyxl
    start = time.perf_counter()
    book = openpyxl.load_workbook(os.path.join(folder, f"ledger-of-{rows}-rows.xlsx"))
    sheet = book.worksheets[0]
    for row in range(105, 6 + rows, 100):
        sheet.cell(row, 3).value = sheet.cell(row, 3).value.replace("100家", "120家")
        sheet.cell(row, 6).value = 120
    book.save(os.path.join(folder, f"peer-synced-{rows}.xlsx"))
    return start


case, size, folder = sys.argv[1:4]
start = {"build": build, "read": read, "readMany": read_many, "syncFile": sync_file}[case](int(size), folder)
seconds = time.perf_counter() - start
print(json.dumps({"seconds": seconds, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
